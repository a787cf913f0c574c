using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Accounts;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>No address leads to a file that is not meant for it.</summary>
public sealed class PathTraversalTests
{
    private static readonly string[] Ways =
    [
        "..%2f..%2f..%2fappsettings.json",
        "..%5c..%5cappsettings.json",
        "%2e%2e%2fappsettings.json",
        "%252e%252e%252fappsettings.json",
        "..%c0%af..%c0%afappsettings.json",
        "....%2f%2fappsettings.json",
        "%2fetc%2fpasswd",
        "..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "c:%5cwindows%5cwin.ini",
        "touyan.db",
        "keys%2ftouyan-keys.json",
        "CON",
        "..",
        "%2e%2e",
    ];

    private static readonly string[] Folders =
    [
        "/",
        "/lib/",
        "/css/",
        "/js/",
        "/Modules/",
        "/lib/../",
        "/keys/",
        "/data/",
        "/.git/",
        "/rulebook/",
    ];

    [Fact]
    public async Task Nothing_beside_the_assets_is_served()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var wrong = new List<string>();
        foreach (
            var url in Folders.SelectMany(f => Ways.Select(w => f + w)).Concat(["/appsettings.json", "/Touyan.dll", "/web.config", "/.env"])
        )
            wrong.AddRange(WrongIn(await browser.GetAsync(url), url));

        Offenders.None(wrong);
    }

    [Fact]
    public async Task No_parameter_of_a_path_is_a_path()
    {
        var county = await SmallCounty.OpenAsync();
        var withText = Asked.AllOf(county.App).Where(a => a.Method == "GET" && a.Parameters.Count > 0).ToList();
        Assert.True(withText.Count >= 30);
        var wrong = new List<string>();
        foreach (var role in (Role[])[Role.CountyAdministrator, Role.SystemAdministrator, Role.AuditAdministrator])
        {
            var browser = await county.AsAsync(role);
            foreach (var endpoint in withText)
            {
                foreach (var way in Ways)
                    wrong.AddRange(WrongIn(await browser.GetAsync(endpoint.Url(way).OriginalString), endpoint.Url(way).OriginalString));
            }
        }

        Offenders.None(wrong);
    }

    private static IEnumerable<string> WrongIn(Shown shown, string url)
    {
        if (
            shown.Status is HttpStatusCode.OK
            && shown.Response.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/json")
        )
            yield return $"{url}: {shown.Response.Content.Headers.ContentType}";

        if ((int)shown.Status >= 500)
            yield return $"{url}: {(int)shown.Status}";

        if (shown.Text.Contains("\"LogLevel\"") || shown.Text.Contains("root:x:") || shown.Text.Contains("SQLite format"))
            yield return $"{url}: a file";
    }
}
