using System.Text.Json.Serialization;

namespace Touyan.Modules.Trail;

/// <summary>One field of one row, before and after, in the words and forms that a reader sees (sensitive values masked).</summary>
public sealed record FieldChange(string What, string Field, string? Before, string? After)
{
    [JsonIgnore]
    internal Guid OwnerId { get; init; }
}

/// <summary>A property that is derived or technical: its changes are not told.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotTracedAttribute : Attribute;
