using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>What is written into an address is a value and nothing else: no SQL, no header, no line of the log, no path.</summary>
public sealed class QueryInjectionTests
{
    private const string Header = "X-Smuggled";

    // Each as it stands in an address: everything that could be taken for something else in one, since each parameter is asked for each of them.
    private static readonly string[] Values =
    [
        Uri.EscapeDataString($"' OR '1'='1'; DROP TABLE members; --%_\\\r\n{Header}: 1\r\n\r\n<html>=cmd|'/c'!A1../../../etc/passwd"),
        "%00%ED%A0%80%E2%80%A8%c2%85{{7*7}}${7*7}",
        "-99999999999999999999999",
        new string('a', 2_000),
    ];

    [Fact]
    public async Task Every_parameter_of_every_address_is_only_a_value()
    {
        using var log = new KeptLog();
        await using var app = await TestApp.StartAsync(change: log.Under);
        var scene = await Scene.OpenAsync(app);
        var (matrix, county) = (app.Services.GetRequiredService<PermissionMatrix>(), scene.County);
        var before = await Ledger.ReadAsync(county);
        var asked = 0;
        var wrong = new List<string>();
        foreach (var handler in (await Surface.HandlersAsync(app)).Where(h => !h.IsPost))
        {
            var browser = handler.RoleIn(matrix) is { } role ? await county.AsAsync(role) : county.Stranger();
            foreach (var url in Addresses(scene.OwnUrl(handler.Pattern, handler.Name), [.. handler.Query.Select(f => f.Name)]))
            {
                asked++;
                wrong.AddRange(WrongIn(await browser.GetAsync(url), url));
            }
        }

        var caller = await county.CallerAsync(Role.CountyAdministrator);
        foreach (var operation in (await Surface.OperationsAsync(app)).Where(o => o.Method == "GET"))
        {
            foreach (var url in Addresses(scene.OwnUrl(operation.Path), operation.Query))
            {
                asked++;
                wrong.AddRange(WrongIn(await Shown.OfAsync(await caller.Http.GetAsync(new Uri(url, UriKind.Relative))), url));
            }
        }

        Assert.True(asked > 800, $"Only {asked} addresses were asked.");
        Offenders.None(wrong);
        Offenders.None(log.Lines.Where(l => l.Contains(Header) || l.Contains("DROP TABLE") || l.Contains("etc/passwd")));
        Offenders.None((await Ledger.SinceAsync(county, before)).Where(e => !IsReading(e)));
    }

    [Fact]
    public async Task What_would_be_true_of_all_finds_nobody()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        Assert.Contains("李伟", (await browser.GetAsync("/members?name=" + Uri.EscapeDataString("李"))).Reading);

        foreach (var value in (string[])["' OR '1'='1", "%", "_", "李%' --", "%伟", "李_"])
            Assert.DoesNotContain("李伟", (await browser.GetAsync("/members?name=" + Uri.EscapeDataString(value))).Reading);
    }

    // One parameter after the other, so that a wrong one does not hide the next; one that is not asked for as well.
    private static IEnumerable<string> Addresses(string url, IReadOnlyList<string> names) =>
        from name in names.Append("unknown").Distinct(StringComparer.OrdinalIgnoreCase)
        from value in Values
        select $"{url}{(url.Contains('?') ? '&' : '?')}{name}={value}";

    private static IEnumerable<string> WrongIn(Shown shown, string url)
    {
        if ((int)shown.Status >= 500)
            yield return $"{url}: {(int)shown.Status}";

        var headers = shown.Response.Headers.Concat(shown.Response.Content.Headers).ToList();
        if (headers.Any(h => h.Key == Header || h.Value.Any(v => v.Contains('\n') || v.Contains('\r'))))
            yield return $"{url}: a header of the attacker's";

        if (shown.Location is { } location && !location.StartsWith('/'))
            yield return $"{url}: leads to {location}";

        if (shown.Text.Contains("root:", StringComparison.Ordinal))
            yield return $"{url}: a file of the machine";
    }

    // Signing in; exports, sheets given back and kept files: a file was asked for and told of.
    private static bool IsReading(string entry) =>
        entry.StartsWith("account.")
        || entry.Contains("export")
        || entry.Contains("return-sheet")
        || entry.Contains("trail.")
        || entry.StartsWith("file.look");
}
