using Touyan.Kernel;

namespace Touyan.Modules.Elections;

/// <summary>One election (一次选举) of one organisation.</summary>
public readonly record struct ElectionId(Guid Value) : IEntityId<ElectionId>
{
    public static ElectionId From(Guid value) => new(value);

    public static ElectionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ElectionId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
