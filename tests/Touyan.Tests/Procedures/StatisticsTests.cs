using System.Net;
using System.Text.Json;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Statistics;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class StatisticsTests
{
    private static readonly DecideStep.Input Paid = new() { Values = new() { ["dues-paid-to"] = "2026-07" } };

    [Fact]
    public async Task Median_and_ninetieth_percentile_are_the_times_at_the_nearest_rank()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        // In order 1 2 3 … 10: the fifth of ten, and the ninth. Of three, the second and the third.
        foreach (var minutes in new[] { 7, 1, 10, 3, 9, 2, 8, 5, 4, 6 })
            await DecidedAfterAsync(county, county.LiWei, minutes, "refuse");
        foreach (var minutes in new[] { 300, 100, 200 })
            await DecidedAfterAsync(county, county.ZhaoQiang, minutes, "refuse");

        var all = await CountAsync(county, Role.CountyAdministrator, new());
        var branch = await CountAsync(county, Role.BranchSecretary, new());

        var whole = Assert.Single(all.Steps);
        Assert.Equal(("branch-review", 13, 7, 200), (whole.Step, whole.Count, whole.Median, whole.P90));
        Assert.Equal([(3, 200, 300), (10, 5, 9)], all.Offices.Select(o => (o.Count, o.Median, o.P90)));
        Assert.Equal((10, 5, 9), branch.Steps.Select(s => (s.Count, s.Median, s.P90)).Single());
        Assert.Equal((13, 13, 0), (all.Begun, all.In(CaseState.Refused), all.In(CaseState.Open)));
    }

    [Fact]
    public async Task Figures_are_narrowed_by_period_procedure_and_subtree()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await DecidedAfterAsync(county, county.LiWei, 5, "refuse");
        await DecidedAfterAsync(county, county.ZhangMin, 15, "refuse");
        var tomorrow = county.Today.AddDays(1);

        Assert.Equal(2, (await CountAsync(county, Role.CountyAdministrator, new() { To = county.Today })).Begun);
        Assert.Equal(0, (await CountAsync(county, Role.CountyAdministrator, new() { From = tomorrow })).Begun);
        Assert.Empty((await CountAsync(county, Role.CountyAdministrator, new() { From = tomorrow })).Steps);
        Assert.Empty((await CountAsync(county, Role.CountyAdministrator, new() { Procedure = "other" })).Steps);
        var east = await CountAsync(county, Role.CountyAdministrator, new() { Organization = county.EastTown });
        Assert.Equal((1, 5), (east.Begun, Assert.Single(east.Steps).Median));
    }

    [Fact]
    public async Task What_is_past_its_limit_is_counted_as_late()
    {
        var county = await SmallCounty.OpenAsync();
        await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.LiWei) with { On = county.Today.AddDays(-40) });
        await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.WangFang));

        var counted = await CountAsync(county, Role.BranchSecretary, new());

        Assert.Equal((2, 1), (counted.In(CaseState.Open), counted.Late));
    }

    [Fact]
    public async Task Page_sheet_and_API_tell_the_same_to_those_who_may()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        await county.DecideAsync(Role.BranchSecretary, id, "agree", Paid);
        var browser = await county.AsAsync(Role.BranchSecretary);

        var page = await browser.OpenAsync("/cases/statistics");
        using var answer = JsonDocument.Parse((await browser.GetAsync("/api/v1/cases/statistics")).Text);

        Assert.Equal(1, answer.RootElement.GetProperty("begun").GetInt32());
        Assert.Equal("branch-review", answer.RootElement.GetProperty("steps")[0].GetProperty("step").GetString());
        Assert.NotNull(page.QuerySelector("a[href='/cases?state=open']"));
        Assert.NotNull(page.QuerySelector("a[href='/cases?procedure=member-certificate&step=branch-review']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/cases/statistics/export?format=csv")).Status);
        Assert.Contains("党支部核实", (await browser.GetAsync("/cases/statistics/export?format=csv")).Text);

        var member = await county.AsAsync(Role.Member);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("/cases/statistics/export")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/cases/statistics?organization={county.WestVillage}")).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await county.AsAsync(Role.SystemAdministrator)).GetAsync("/cases/statistics")).Status
        );
    }

    [Theory]
    [InlineData(0, "0 分钟")]
    [InlineData(59, "59 分钟")]
    [InlineData(60, "1 小时")]
    [InlineData(1441, "1 天")]
    [InlineData(1640, "1 天 3 小时")]
    public void Minutes_are_told_as_people_say_them(int minutes, string said) => Assert.Equal(said, StatisticsWords.Long(minutes));

    private static async Task DecidedAfterAsync(SmallCounty county, MemberId member, int minutes, string outcome)
    {
        var keeper =
            member == county.LiWei ? Role.BranchSecretary
            : member == county.ZhaoQiang ? Role.CommitteeAdministrator
            : Role.CountyAdministrator;
        var id = await county.StartCaseAsync(keeper, county.CertificateFor(member));
        county.App.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await county.DecideAsync(keeper, id, outcome, new DecideStep.Input { Reason = "情况不属实" });
    }

    private static async Task<CountCases.View> CountAsync(SmallCounty county, Role role, StatisticsInput input)
    {
        var counted = await county.RunAsync<CountCases, Result<CountCases.View>>(role, (count, by) => count.RunAsync(input, by, default));
        Assert.False(counted.IsRefused, counted.Refusal?.Message);
        return counted.Value;
    }
}
