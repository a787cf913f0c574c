using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Touyan.Kernel;
using Touyan.Tests.Accounts;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>Every answer, whatever it is, tells the browser what it may do with it.</summary>
public sealed class HeaderTests
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    private static readonly string[] Others = ["/health/live", "/health/ready", "/nowhere", "/api/v1/nowhere", "/errors/500", "/sign-in"];

    [Fact]
    public async Task Every_answer_has_the_headers()
    {
        var scene = await Scene.OpenAsync();
        var county = scene.County;
        var asked = Asked.AllOf(county.App).Select(a => (a.Method, Url: scene.OwnUrl(a.Pattern))).ToList();
        Assert.True(asked.Count >= 100, $"Only {asked.Count} endpoints were found.");
        var assets = (await county.Stranger().OpenAsync("/sign-in"))
            .QuerySelectorAll("link[href], script[src]")
            .Select(e => ("GET", Url: e.GetAttribute("href") ?? e.GetAttribute("src")!))
            .ToList();
        Assert.True(assets.Count >= 3, "Styles and scripts were not found.");
        var wrong = new List<string>();
        foreach (var role in (Role?[])[null, Role.CountyAdministrator])
        {
            var browser = role is { } r ? await county.AsAsync(r) : county.Stranger();
            foreach (
                var (method, url) in asked.Concat(assets).Concat(Others.Select(o => ("GET", o))).Where(a => !a.Item2.Contains("sign-out"))
            )
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(url, UriKind.Relative));
                using var answer = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                wrong.AddRange(WrongIn(answer, isAsset: assets.Contains((method, url))).Select(w => $"{role} {method} {url} {w}"));
            }
        }

        Offenders.None(wrong);
    }

    [Fact]
    public async Task Over_https_the_browser_never_goes_back_and_every_cookie_is_its_own()
    {
        var county = await SmallCounty.OpenAsync();
        var options = new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") };
        var browser = new Browser(county.App.CreateClient(options));
        var name = county.UserNameOf(Role.CountyAdministrator);

        var form = await browser.GetAsync("/sign-in");
        var first = await browser.SubmitAsync(form.Page, "/sign-in", new { UserName = name, SmallCounty.Password });
        var second = await browser.SubmitAsync("/sign-in/second-step", new { Code = county.PhoneOf(Role.CountyAdministrator).NextCode() });
        var told = await browser.SubmitAsync("/account/tokens/new", new { Name = "夜间取数" });
        var left = await browser.SubmitAsync("/sign-out", new { });

        var shown = new[] { form, first, second, told, left };
        var cookies = shown.SelectMany(s => s.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.All(
            shown,
            s => Assert.Contains("max-age=31536000", Assert.Single(s.Response.Headers.GetValues("Strict-Transport-Security")))
        );
        Assert.True(cookies.Select(c => c.Split('=')[0]).Distinct().Count() >= 4, string.Join('\n', cookies));
        Offenders.None(cookies.Where(c => !IsOver(c) && !(Says(c, "secure") && Says(c, "httponly") && c.Contains("samesite="))));
    }

    [Fact]
    public async Task Without_https_nothing_is_said_of_it()
    {
        var county = await SmallCounty.OpenAsync();

        Assert.False((await county.Stranger().GetAsync("/sign-in")).Response.Headers.Contains("Strict-Transport-Security"));
    }

    // What ends a cookie carries nothing.
    private static bool IsOver(string cookie) => cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal);

    private static bool Says(string cookie, string flag) => cookie.Split(';').Any(part => part.Trim() == flag);

    private static IEnumerable<string> WrongIn(HttpResponseMessage answer, bool isAsset)
    {
        foreach (var (name, value) in Always)
        {
            if (!answer.Headers.TryGetValues(name, out var given) || string.Join(',', given) != value)
                yield return name;
        }

        var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var said) ? string.Join(';', said) : "";
        if (!policy.StartsWith("default-src 'none'") || policy.Contains("unsafe") || policy.Contains('*'))
            yield return "Content-Security-Policy " + policy;

        if (!policy.Contains("frame-ancestors 'none'") || !policy.Contains("form-action 'self'") || !policy.Contains("base-uri 'none'"))
            yield return "Content-Security-Policy " + policy;

        if (!answer.Headers.TryGetValues("Permissions-Policy", out var devices) || !string.Join(',', devices).Contains("camera=()"))
            yield return "Permissions-Policy";

        if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"))
            yield return "tells what program it is";

        if (!isAsset && answer.Headers.CacheControl?.NoStore is not true && answer.StatusCode is not HttpStatusCode.NotModified)
            yield return "may be kept: " + answer.Headers.CacheControl;

        if (isAsset && answer.Headers.CacheControl?.NoStore is true)
            yield return "is not kept";
    }
}
