using Touyan.Kernel;

namespace Touyan.Modules.Documents;

/// <summary>One issued paper (文书).</summary>
public readonly record struct PaperId(Guid Value) : IEntityId<PaperId>
{
    public static PaperId From(Guid value) => new(value);

    public static PaperId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out PaperId result) => EntityId.TryParse(s, out result);

    public static bool operator <(PaperId one, PaperId other) => one.Value.CompareTo(other.Value) < 0;

    public static bool operator >(PaperId one, PaperId other) => one.Value.CompareTo(other.Value) > 0;

    public override string ToString() => Value.ToString();
}
