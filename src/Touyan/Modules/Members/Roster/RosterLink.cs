using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Touyan.Modules.Members.Roster;

/// <summary>The address of a roster; what is not asked for is not in it.</summary>
public sealed record RosterLink(RosterFilter Filter)
{
    private static readonly RosterFilter Empty = new();

    private static readonly PropertyInfo[] Parts =
    [
        .. typeof(RosterFilter)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p is { CanWrite: true, SetMethod.IsPublic: true }),
    ];

    public string Href => "/members" + Query;

    public string Query => QueryHelpers.AddQueryString("", Set(Filter).ToDictionary(p => p.Name, string? (p) => p.Value));

    /// <summary>The same organisation without any condition.</summary>
    public string Cleared => new RosterLink(new RosterFilter { Organization = Filter.Organization, Below = Filter.Below }).Href;

    /// <summary>More is asked for than a name: the folded conditions are shown.</summary>
    public bool IsNarrowed => new RosterLink(Filter with { Name = null }).IsFiltered || !Filter.Below;

    public bool IsFiltered => Set(Filter with { Organization = null, Below = true, Sort = null }).Any();

    private static IEnumerable<(string Name, string Value)> Set(RosterFilter filter) =>
        from part in Parts
        let value = part.GetValue(filter)
        where value is not null && !value.Equals("") && !value.Equals(part.GetValue(Empty))
        select (JsonNamingPolicy.CamelCase.ConvertName(part.Name), Text(value));

    private static string Text(object value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd"),
            bool yes => yes ? "true" : "false",
            _ => value.ToString()!,
        };
}
