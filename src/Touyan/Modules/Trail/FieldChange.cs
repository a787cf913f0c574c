namespace Touyan.Modules.Trail;

/// <summary>One field of one row, before and after, in the words and forms that a reader sees (sensitive values masked).</summary>
public sealed record FieldChange(string What, string Field, string? Before, string? After)
{
    /// <summary>Two values that differ and look the same (masked; two organisations of one name): then it says that it changed.</summary>
    internal FieldChange ThatShows() => Before is not null && Before == After ? this with { After = After + "（已更改）" } : this;
}

/// <summary>A property that is derived or technical: its changes are not told.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotTracedAttribute : Attribute;

/// <summary>A property that holds a code of a table: changes are told by the names of the codes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodedAttribute(string table) : Attribute
{
    public string Table => table;
}

/// <summary>Knows what codes are called; implemented by who knows the rule book.</summary>
public interface ITrailCodes
{
    string? NameOf(string table, string code);
}
