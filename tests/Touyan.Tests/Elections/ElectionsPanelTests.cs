using Touyan.Kernel;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>The page of an organisation leads to its elections.</summary>
public sealed class ElectionsPanelTests
{
    [Theory]
    [InlineData(Role.CommitteeAdministrator, true)]
    [InlineData(Role.BranchSecretary, true)]
    [InlineData(Role.Inspector, false)]
    public async Task Whoever_conducts_elections_may_begin_one_from_the_page_of_the_organization(Role role, bool begins)
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2024-01-10");

        var page = await (await county.AsAsync(role)).OpenAsync($"/organizations/{county.EastVillage}");

        Assert.Contains("本届任期至", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var procedure in new[] { "election", "election-village", "election-vacancy" })
            Assert.Equal(
                begins,
                page.QuerySelector($"a[href='/elections/begin?subject={county.EastVillage}&procedure={procedure}']") is not null
            );
        Assert.Null(page.QuerySelector("a[href$='election-delegates']"));
    }

    [Fact]
    public async Task An_election_that_runs_is_shown_and_no_other_is_offered()
    {
        var election = await AnElection.RequestAsync();

        var page = await (await election.County.AsAsync(Role.BranchSecretary)).OpenAsync($"/organizations/{election.County.EastVillage}");

        Assert.NotNull(page.QuerySelector($"a[href='/elections/{election.Id}']"));
        Assert.Null(page.QuerySelector($"a[href^='/elections/begin']"));
    }
}
