using Touyan.Kernel;

namespace Touyan.Modules.Documents;

/// <summary>One file kept with a record (附件).</summary>
public readonly record struct KeptFileId(Guid Value) : IEntityId<KeptFileId>
{
    public static KeptFileId From(Guid value) => new(value);

    public static KeptFileId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out KeptFileId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
