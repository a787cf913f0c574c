using AngleSharp.Dom;
using Touyan.Kernel;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>Nobody is led to another place by an address of this program.</summary>
public sealed class OpenRedirectTests
{
    public static readonly string[] Elsewhere =
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "/\t/evil.example/",
        "/\n/evil.example/",
        "~//evil.example/",
        "~/\\evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,evil.example",
        "/%09/evil.example/",
        "%2f%2fevil.example/",
        "/%5cevil.example/",
        "\u2028//evil.example/",
        " //evil.example/",
        "/..//evil.example/",
        "/.//evil.example",
    ];

    [Fact]
    public async Task Whatever_a_page_is_told_to_go_on_to_it_stays_here()
    {
        var county = await SmallCounty.OpenAsync();
        var pages = (await Surface.HandlersAsync(county.App))
            .Where(h => !h.IsPost && h.Query.Any(IsAddress))
            .Select(h => (Url: h.Pattern, Field: h.Query.First(IsAddress).Name))
            .ToList();
        Assert.True(pages.Count >= 4, string.Join(' ', pages));
        var wrong = new List<string>();
        foreach (
            var browser in new[] { county.Stranger(), await county.AsAsync(Role.BranchSecretary), await county.AsAsync(Role.Inspector) }
        )
        {
            foreach (var (url, field) in pages)
            {
                foreach (var elsewhere in Elsewhere)
                    wrong.AddRange(Leads(await browser.GetAsync($"{url}?{field}={Uri.EscapeDataString(elsewhere)}"), elsewhere));
            }
        }

        Offenders.None(wrong);
    }

    [Fact]
    public async Task Signing_in_leads_nowhere_else()
    {
        var county = await SmallCounty.OpenAsync();
        var wrong = new List<string>();
        foreach (var elsewhere in Elsewhere)
        {
            var url = "/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere);
            var one = await county.Stranger().SubmitAsync(url, new { UserName = county.UserNameOf(Role.Member), SmallCounty.Password });
            wrong.AddRange(Leads(one, elsewhere));
            // The first step of two: it hands on what it was told.
            var browser = county.Stranger();
            var first = await browser.SubmitAsync(url, new { UserName = county.UserNameOf(Role.BranchSecretary), SmallCounty.Password });
            wrong.AddRange(Leads(first, elsewhere));
        }

        Offenders.None(wrong);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    public async Task The_second_step_leads_nowhere_else(string elsewhere)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = county.Stranger();
        await browser.SubmitAsync("/sign-in", new { UserName = county.UserNameOf(Role.BranchSecretary), SmallCounty.Password });
        var told = "?returnUrl=" + Uri.EscapeDataString(elsewhere);

        var second = await browser.SubmitAsync(
            "/sign-in/second-step" + told,
            new { Code = county.PhoneOf(Role.BranchSecretary).NextCode() }
        );
        var again = await browser.SubmitAsync(
            "/account/second-step" + told,
            new { Code = county.PhoneOf(Role.BranchSecretary).NextCode() }
        );

        Assert.Equal(("/", "/"), (second.Location, again.Location));
    }

    [Fact]
    public async Task Whatever_host_is_named_a_stranger_is_sent_to_this_one()
    {
        var county = await SmallCounty.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/members?name=1");
        request.Headers.Host = "evil.example";

        using var answer = await county.Stranger().Http.SendAsync(request);

        Assert.Equal("/sign-in?returnUrl=%2Fmembers%3Fname%3D1", answer.Headers.Location!.OriginalString);
    }

    private static bool IsAddress(Field field) => field.Name.EndsWith("Url", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Leads(Shown shown, string told)
    {
        var addresses = shown
            .Page.QuerySelectorAll("[href], [src], [action], [formaction], meta[http-equiv=refresh]")
            .SelectMany(e =>
                new[] { e.GetAttribute("href"), e.GetAttribute("src"), e.GetAttribute("action"), e.GetAttribute("formaction") }
            )
            .Append(shown.Location)
            .OfType<string>();
        return addresses.Where(a => !IsHere(a)).Select(a => $"{told} leads to {a}");
    }

    private static bool IsHere(string address) =>
        address.Length == 0
        || address[0] is '?' or '#'
        || (address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl));
}
