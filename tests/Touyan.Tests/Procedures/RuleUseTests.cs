using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

/// <summary>The page of a rule leads to where it was applied last, as far as the reader sees it.</summary>
public sealed class RuleUseTests
{
    private const string Limit = "/rulebook/rules/HND-01.branch-days";

    [Fact]
    public async Task A_rule_leads_to_the_last_decision_that_was_judged_by_it()
    {
        var county = await SmallCounty.OpenAsync();
        var first = await county.StartCaseAsync(Role.CountyAdministrator, county.CertificateFor(county.ZhangMin));
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var before = await (await county.AsAsync(Role.BranchSecretary)).OpenAsync(Limit);

        await county.DecideAsync(Role.BranchSecretary, id, "agree", new() { Values = new() { ["dues-paid-to"] = "2026-06" } });

        Assert.Null(before.QuerySelector("main a[href^='/cases/0']"));
        var after = await (await county.AsAsync(Role.BranchSecretary)).OpenAsync(Limit);
        Assert.NotNull(after.QuerySelector($"a[href='/cases/{id}']"));
        Assert.Null(after.QuerySelector($"a[href='/cases/{first}']"));
    }

    [Fact]
    public async Task It_tells_nothing_of_cases_out_of_sight()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        await county.DecideAsync(Role.BranchSecretary, id, "agree", new() { Values = new() { ["dues-paid-to"] = "2026-06" } });
        var elsewhere = await SmallCounty.OpenAsync(county.App);

        var page = await (await elsewhere.AsAsync(Role.BranchSecretary)).OpenAsync(Limit);

        Assert.Null(page.QuerySelector("main a[href^='/cases/0']"));
    }

    [Fact]
    public async Task What_a_house_asks_of_the_book_counts_as_applied()
    {
        var way = await Development.Pathway.OpenAsync();
        await way.UpToAsync("training");
        await way.TakeAsync("training");

        var training = (await way.County.CaseAsync(way.Case)).Decisions.Single(d => d.Step == "training");

        Assert.Contains("\"STEP-11.", training.Rules, StringComparison.Ordinal);
    }
}
