using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Touyan.Modules.Development.Pool;

/// <summary>The address of a list of applicants; what is not asked for is not in it.</summary>
public sealed record PoolLink(PoolFilter Filter)
{
    private static readonly PropertyInfo[] Parts =
    [
        .. typeof(PoolFilter)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p is { CanWrite: true, SetMethod.IsPublic: true }),
    ];

    public string Href => "/development" + Query;

    public string Query => QueryHelpers.AddQueryString("", Set(Filter).ToDictionary(p => p.Name, string? (p) => p.Value));

    /// <summary>The same organisation without any condition.</summary>
    public string Cleared => new PoolLink(new PoolFilter { Organization = Filter.Organization }).Href;

    public bool IsFiltered => Set(Filter with { Organization = null, Sort = null }).Any();

    /// <summary>The same list of one stage, or of all that are on the way.</summary>
    public string At(ApplicantStage? stage) => new PoolLink(Filter with { Stage = stage }).Href;

    private static IEnumerable<(string Name, string Value)> Set(PoolFilter filter) =>
        from part in Parts
        let value = part.GetValue(filter)
        where value is not null && !value.Equals("")
        select (JsonNamingPolicy.CamelCase.ConvertName(part.Name), Text(value));

    private static string Text(object value) => value is DateOnly day ? day.ToString("yyyy-MM-dd") : value.ToString()!;
}
