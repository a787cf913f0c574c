using Microsoft.AspNetCore.Mvc.Testing;
using Touyan.Bench.Load;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>Requests for one kind of page, and the statements that each sends.</summary>
internal sealed record WatchedPage(PageKind Kind, IReadOnlyList<Request> Requests, IReadOnlyList<IReadOnlyList<Statement>> Statements)
{
    public int Queries => Statements.Max(s => s.Count);

    /// <summary>Walks through the product as the visitors do and writes down what they ask.</summary>
    public static async Task<List<WatchedPage>> WatchAsync(Ground ground, IEnumerable<PageKind> kinds, IReadOnlyList<string> userNames)
    {
        await using var app = new WatchedApp(ground);
        // Everyone signs in once: no code of a second factor is good twice.
        var known = new Dictionary<string, Visitor>(StringComparer.Ordinal);
        foreach (var name in userNames.Distinct(StringComparer.Ordinal))
            known[name] = await Visitors.SignInAsync(app, name);

        var visitors = userNames.Select(name => known[name]).ToList();

        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var pages = new List<WatchedPage>();
        foreach (var kind in kinds)
            pages.Add(await WatchAsync(kind, visitors, app, client));

        return pages;
    }

    private static async Task<WatchedPage> WatchAsync(PageKind kind, List<Visitor> visitors, WatchedApp app, HttpClient client)
    {
        var requests = new List<Request>();
        foreach (var visitor in visitors)
            requests.AddRange(await kind.RequestsOfAsync(visitor, request => AskAsync(client, request)));

        var statements = new List<IReadOnlyList<Statement>>();
        foreach (var request in requests)
            statements.Add(await app.StatementsOfAsync(client, request.ToMessage(), request.ToMessage()));

        return new WatchedPage(kind, requests, statements);
    }

    private static async Task<string> AskAsync(HttpClient client, Request request)
    {
        using var message = request.ToMessage();
        using var answer = await client.SendAsync(message);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
