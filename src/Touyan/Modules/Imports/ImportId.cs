using Touyan.Kernel;

namespace Touyan.Modules.Imports;

/// <summary>One import: a file, what was found in it, and what was taken in.</summary>
public readonly record struct ImportId(Guid Value) : IEntityId<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public static ImportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out ImportId result) => EntityId.TryParse(s, out result);

    public static bool operator <(ImportId one, ImportId other) => one.Value.CompareTo(other.Value) < 0;

    public static bool operator >(ImportId one, ImportId other) => one.Value.CompareTo(other.Value) > 0;

    public override string ToString() => Value.ToString();
}
