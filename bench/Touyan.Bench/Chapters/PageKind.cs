using System.Net;
using System.Text.RegularExpressions;
using Touyan.Bench.Load;

namespace Touyan.Bench.Chapters;

/// <summary>A page that is measured, and how its addresses are found.</summary>
/// <param name="Title">As the table calls it.</param>
/// <param name="Start">The address where it begins.</param>
/// <param name="Next">Finds further addresses in an answer.</param>
/// <param name="StartsElsewhere">True when the start only leads to such pages.</param>
/// <param name="OnPostgres">Share of the bare driver's rate that is aimed at; 0 for none.</param>
/// <param name="OnSqlite">The same on SQLite.</param>
/// <param name="MostQueries">Statements that a request may send.</param>
internal sealed partial record PageKind(
    string Title,
    string Start,
    Func<string, IEnumerable<string>> Next,
    bool StartsElsewhere = false,
    double OnPostgres = 0,
    double OnSqlite = 0,
    int MostQueries = 12
)
{
    public const int AddressesOfEach = 4;

    public static readonly IReadOnlyList<PageKind> All =
    [
        new("roster, JSON", "/api/v1/members", NextOfApi, OnPostgres: 0.6, OnSqlite: 0.3),
        new("roster, HTML", "/members", NextOfPage, OnPostgres: 0.4, OnSqlite: 0.18),
        new("member file, HTML", "/members", Files, StartsElsewhere: true),
        new("organisation tree, HTML", "/organizations", _ => []),
    ];

    /// <summary>The header by which a visitor is known here.</summary>
    public string HeaderOf(Visitor visitor) => Start.StartsWith("/api", StringComparison.Ordinal) ? visitor.Bearer : visitor.Cookie;

    /// <summary>The first few addresses of this kind that a visitor comes to.</summary>
    public async Task<IReadOnlyList<Request>> RequestsOfAsync(Visitor visitor, Func<Request, Task<string>> ask)
    {
        var seen = new List<string> { Start };
        for (var i = 0; i < seen.Count && seen.Count <= AddressesOfEach; i++)
            seen.AddRange(Next(await ask(new Request(seen[i], HeaderOf(visitor)))).Except(seen, StringComparer.Ordinal));

        return [.. seen.Skip(StartsElsewhere ? 1 : 0).Take(AddressesOfEach).Select(path => new Request(path, HeaderOf(visitor)))];
    }

    private static IEnumerable<string> NextOfApi(string answer) =>
        ApiNext().Matches(answer).Select(m => $"/api/v1/members?cursor={m.Groups[1].Value}");

    private static IEnumerable<string> NextOfPage(string answer) =>
        PageNext().Matches(answer).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    private static IEnumerable<string> Files(string answer) => FileLink().Matches(answer).Select(m => m.Groups[1].Value);

    [GeneratedRegex("\"next\":\"([^\"]+)\"")]
    private static partial Regex ApiNext();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"[^>]*rel=\"next\"")]
    private static partial Regex PageNext();

    [GeneratedRegex("href=\"(/members/[0-9a-f-]{36})\"")]
    private static partial Regex FileLink();
}
