using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Architecture;
using Touyan.Tests.OrganizationalLife;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Drafts;

/// <summary>Which pages a phone may keep, for whom, and what it is told at signing out.</summary>
public sealed class KeptPagesTests
{
    [Fact]
    public async Task Forms_of_the_secretary_may_be_kept_by_his_phone_and_by_no_cache()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.PlanAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);
        string[] pages =
        [
            "/branch",
            "/drafts",
            "/meetings/plan",
            $"/meetings/{meeting}/list",
            $"/meetings/{meeting}/files/new",
            $"/dues/collect?organization={hall.Village}",
        ];
        foreach (var page in pages)
        {
            var answer = (await browser.GetAsync(page)).Response;

            Assert.Equal(
                $"{hall.County.AccountOf(Role.BranchSecretary)}; {8 * 3600}",
                Assert.Single(answer.Headers.GetValues("Touyan-Keep"))
            );
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task Nothing_else_is_kept()
    {
        var hall = await Hall.OpenAsync();
        var meeting = await hall.PlanAsync();
        var browser = await hall.County.AsAsync(Role.BranchSecretary);
        foreach (var page in (string[])["/", "/members", $"/members/{hall.County.LiWei}", $"/meetings/{meeting}", "/meetings", "/account"])
            Assert.False((await browser.GetAsync(page)).Response.Headers.Contains("Touyan-Keep"), page);

        Assert.False((await browser.GetAsync($"/meetings/{Guid.CreateVersion7()}/list")).Response.Headers.Contains("Touyan-Keep"));
        Assert.False((await hall.County.Stranger().GetAsync("/offline")).Response.Headers.Contains("Touyan-Keep"));
    }

    [Fact]
    public void A_page_whose_form_may_wait_takes_drafts_and_may_be_kept()
    {
        var forms = Repository
            .SourceFiles("src/Touyan/Modules", "*.cshtml")
            .Where(f => Repository.Read(f).Contains("ty-offline=\"", StringComparison.Ordinal))
            .ToList();

        Assert.True(forms.Count >= 5, "Few forms seen.");
        Offenders.None(forms.Where(f => !Repository.Read(f + ".cs").Contains("[TakesDrafts, KeptOffline]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_service_worker_comes_as_a_script_that_is_asked_for_anew()
    {
        var answer = (await (await SmallCounty.OpenAsync()).Stranger().GetAsync("/sw.js")).Response;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoCache);
        Assert.Contains("script-src 'self'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task The_page_of_no_line_names_nobody()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await county.Stranger().GetAsync("/offline");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Null(shown.Page.QuerySelector("meta[name=touyan-account]"));
        Assert.Null(shown.Page.QuerySelector(".ty-account"));
    }

    [Theory]
    [InlineData("false", null)]
    [InlineData("true", "\"storage\"")]
    public async Task Signing_out_clears_the_drafts_only_where_one_says_so(string clear, string? said)
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.SignInAsync(county.UserNameOf(Role.BranchSecretary));

        var left = await browser.SubmitAsync("/sign-out", new { clear });

        Assert.Equal("/sign-in", left.Location);
        Assert.Equal(said, left.Response.Headers.TryGetValues("Clear-Site-Data", out var given) ? string.Join(',', given) : null);
    }
}
