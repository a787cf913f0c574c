using AngleSharp.Dom;
using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Home tells once that a term runs out, and leads to what comes next.</summary>
public sealed class DueReminderTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, "1 个党组织任期已届满", "1 个党组织任期即将届满")]
    [InlineData(Role.Inspector, "1 个党组织任期已届满")]
    [InlineData(Role.CommitteeAdministrator, "1 个党组织任期已届满")]
    [InlineData(Role.BranchSecretary, "1 个党组织任期已届满")]
    [InlineData(Role.Member)]
    public async Task Each_term_is_told_of_once_and_every_number_opens_as_many_rows(Role role, params string[] titles)
    {
        var county = await OpenAsync();
        var browser = await county.AsAsync(role);

        var home = await browser.OpenAsync("/");

        var told = home.QuerySelectorAll("a.ty-work-title").Where(t => t.TextContent.Contains("任期", StringComparison.Ordinal)).ToList();
        Assert.Equal(titles, told.Select(t => t.TextContent.Trim()));
        foreach (var title in told)
            Assert.Single((await browser.OpenAsync(title.GetAttribute("href")!)).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_secretary_goes_straight_to_the_request_and_others_to_the_committee()
    {
        var county = await OpenAsync();

        var own = await (await county.AsAsync(Role.BranchSecretary)).OpenAsync("/");
        var above = await (await county.AsAsync(Role.CommitteeAdministrator)).OpenAsync("/");

        Assert.Single(own.QuerySelectorAll($"a[href='/elections/begin?subject={county.EastVillage}']"));
        Assert.Empty(above.QuerySelectorAll($"a[href='/elections/begin?subject={county.EastVillage}']"));
        Assert.Single(above.QuerySelectorAll($"a[href='/organizations/{county.EastVillage}/committee']"), l => IsTerm(l));
    }

    [Fact]
    public async Task A_term_whose_election_was_asked_for_is_told_of_no_longer()
    {
        var election = await AnElection.RequestAsync();

        var home = await (await election.County.AsAsync(Role.BranchSecretary)).OpenAsync("/");

        Assert.DoesNotContain("党组织任期", home.Body!.TextContent, StringComparison.Ordinal);
    }

    private static bool IsTerm(IElement line) => line.ParentElement!.TextContent.Contains("2026", StringComparison.Ordinal);

    private static async Task<SmallCounty> OpenAsync()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-06-01");
        await county.BeginTermAsync(county.WestVillage, "2022-01-10");
        return county;
    }
}
