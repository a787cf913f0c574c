using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Local;
using Touyan.Tests.Members;
using Touyan.Tests.Support;
using static Touyan.Tests.Rulebook.AProposal;

namespace Touyan.Tests.Rulebook;

/// <summary>What a county sets itself holds there, from its day on, and nothing before it.</summary>
public sealed class LocalRulesTests
{
    [Fact]
    public async Task A_value_changes_what_a_use_case_does_from_its_day_on_and_only_in_its_county()
    {
        await using var app = await TestApp.StartAsync();
        var (county, other) = (await SmallCounty.OpenAsync(app), await SmallCounty.OpenAsync(app));
        await county.BeginTermAsync(county.EastVillage, "2022-06-01");
        await other.BeginTermAsync(other.EastVillage, "2022-06-01");
        await county.SetAsync("8", await county.SecondAsync(), "2026-11-23", Reminder);

        Assert.Empty(await RemindedAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await RemindedAsync(county));
        app.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([county.EastVillage], await RemindedAsync(county));
        Assert.Empty(await RemindedAsync(other));
        Assert.Equal(6, await county.ReadAsync("2026-11-22", Reminder));
        Assert.Equal(8, await county.ReadAsync("2026-11-23", Reminder));
    }

    [Fact]
    public async Task Nothing_holds_before_somebody_else_approved_it()
    {
        var county = await SmallCounty.OpenAsync();

        var proposed = await county.ProposeAsync("40");
        var own = await county.DecideAsync(proposed.Value, await county.ActorAsync(Role.CountyAdministrator));

        Assert.Equal("local-rule.own-proposal", own.Refusal!.Code);
        Assert.Equal(50, await county.ReadAsync("2026-12-01"));
        Assert.Null((await county.DecideAsync(proposed.Value, await county.SecondAsync())).Refusal);
        Assert.Equal(40, await county.ReadAsync("2026-11-20"));
    }

    [Fact]
    public async Task Another_account_of_the_same_member_is_the_same_person()
    {
        var county = await SmallCounty.OpenAsync();
        var (one, other) = (await county.SecondAsync(county.ZhaoQiang, "one"), await county.SecondAsync(county.ZhaoQiang, "other"));

        var proposed = await county.ProposeAsync("40", by: one);

        Assert.Equal("local-rule.own-proposal", (await county.DecideAsync(proposed.Value, other)).Refusal!.Code);
    }

    [Fact]
    public async Task What_is_approved_late_begins_on_the_day_of_the_approval()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var proposed = await county.ProposeAsync("40", "2026-11-21");
        var second = await county.SecondAsync();
        app.Clock.Advance(TimeSpan.FromDays(5));

        await county.DecideAsync(proposed.Value, second);

        Assert.Equal(50, await county.ReadAsync("2026-11-24"));
        Assert.Equal(40, await county.ReadAsync("2026-11-25"));
    }

    [Theory]
    [InlineData("51", "2026-11-20", BranchSize, "local-rule.out-of-bounds")]
    [InlineData("19", "2026-11-20", BranchSize, "local-rule.out-of-bounds")]
    [InlineData("40.5", "2026-11-20", BranchSize, "local-rule.out-of-bounds")]
    [InlineData("四十", "2026-11-20", BranchSize, "local-rule.out-of-bounds")]
    [InlineData("也许", "2026-11-20", "DEV-03.notice-required", "local-rule.out-of-bounds")]
    [InlineData(" ", "2026-11-20", BranchSize, "local-rule.value-missing")]
    [InlineData("40", "2026-11-19", BranchSize, "local-rule.in-the-past")]
    [InlineData("2", "2026-11-20", "ORG-01.min-full-members", "local-rule.not-left-to-county")]
    [InlineData("2", "2026-11-20", "ORG-99.none", "local-rule.unknown-rule")]
    [InlineData(null, "2026-11-20", BranchSize, "local-rule.nothing-to-end")]
    public async Task What_the_regulation_does_not_leave_to_it_is_refused(string? value, string from, string rule, string code) =>
        Assert.Equal(code, (await (await SmallCounty.OpenAsync()).ProposeAsync(value, from, rule)).Refusal!.Code);

    [Fact]
    public async Task Ended_it_goes_by_the_regulation_again_and_its_time_stays_as_it_was()
    {
        var county = await SmallCounty.OpenAsync();
        var second = await county.SecondAsync();
        await county.SetAsync("40", second);
        await county.SetAsync(null, second, "2027-03-01");

        Assert.Equal(40, await county.ReadAsync("2027-02-28"));
        Assert.Equal(50, await county.ReadAsync("2027-03-01"));
    }

    [Fact]
    public async Task What_is_decided_later_holds_from_its_day_on_in_place_of_all_before()
    {
        var county = await SmallCounty.OpenAsync();
        var second = await county.SecondAsync();
        await county.SetAsync("40", second, "2027-01-01");
        await county.SetAsync("30", second, "2026-12-01");

        Assert.Equal(50, await county.ReadAsync("2026-11-30"));
        Assert.Equal(30, await county.ReadAsync("2026-12-01"));
        Assert.Equal(30, await county.ReadAsync("2027-01-02"));
    }

    [Fact]
    public async Task One_proposal_at_a_time_and_it_is_decided_once()
    {
        var county = await SmallCounty.OpenAsync();
        var second = await county.SecondAsync();
        var first = await county.ProposeAsync("40");

        Assert.Equal("local-rule.already-proposed", (await county.ProposeAsync("30")).Refusal!.Code);
        var silent = await county.DecideAsync(first.Value, second, ProposalDecision.Refuse);
        Assert.Equal("local-rule.opinion-missing", silent.Refusal!.Code);
        Assert.Null((await county.DecideAsync(first.Value, second, ProposalDecision.Refuse, "先试点")).Refusal);
        Assert.Equal("local-rule.already-decided", (await county.DecideAsync(first.Value, second)).Refusal!.Code);
        Assert.Equal(50, await county.ReadAsync("2027-01-01"));
        Assert.Null((await county.ProposeAsync("30")).Refusal);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_of_two_who_propose_too()
    {
        var county = await SmallCounty.OpenAsync();
        var second = await county.SecondAsync();
        var input = new ProposeRule.Input
        {
            Rule = BranchSize,
            Value = "40",
            From = new(2026, 11, 20),
            DocumentNumber = "海组发〔2026〕12号",
            Reason = "县委研究决定",
        };
        Task<Result<RuleProposalId>> Propose(ProposeRule propose, Actor by) => propose.RunAsync(input, by, default);
        var proposed = await county.TogetherAsync<ProposeRule, Result<RuleProposalId>>(
            await county.ActorAsync(Role.CountyAdministrator),
            Propose,
            Propose
        );
        var made = Assert.Single(proposed, p => !p.IsRefused).Value;
        Assert.Equal("local-rule.already-proposed", Assert.Single(proposed, p => p.IsRefused).Refusal!.Code);

        Task<Result<RuleProposalId>> Approve(DecideProposal decide, Actor by) =>
            decide.RunAsync(new() { Id = made, Decision = ProposalDecision.Approve }, by, default);
        var decided = await county.TogetherAsync<DecideProposal, Result<RuleProposalId>>(second, Approve, Approve);

        Assert.Single(decided, d => !d.IsRefused);
        Assert.Equal("local-rule.already-decided", Assert.Single(decided, d => d.IsRefused).Refusal!.Code);
    }

    [Fact]
    public async Task Only_who_proposed_takes_back()
    {
        var county = await SmallCounty.OpenAsync();
        var id = (await county.ProposeAsync("40")).Value;

        Assert.Equal("local-rule.not-your-proposal", (await WithdrawAsync(county, id, await county.SecondAsync())).Refusal!.Code);
        Assert.Null((await WithdrawAsync(county, id, await county.ActorAsync(Role.CountyAdministrator))).Refusal);
        Assert.Equal("local-rule.not-found", (await WithdrawAsync(county, id, await county.ActorAsync(Role.Inspector))).Refusal!.Code);
    }

    [Fact]
    public async Task A_second_instance_on_the_same_database_goes_by_it_a_few_seconds_later()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await using var beside = app.StartBeside();
        var there = county.In(beside);
        Assert.Equal(50, await there.ReadAsync("2026-11-20"));

        await county.SetAsync("40", await county.SecondAsync());

        Assert.Equal(40, await county.ReadAsync("2026-11-20"));
        beside.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(40, await there.ReadAsync("2026-11-20"));
    }

    [Fact]
    public async Task What_is_alike_for_all_counties_reads_the_regulation()
    {
        var county = await SmallCounty.OpenAsync();
        await county.SetAsync("40", await county.SecondAsync());

        Assert.Equal(50, county.App.Services.GetRequiredService<NationalRules>().Find(BranchSize, new(2026, 11, 20))!.Number);
    }

    private static Task<Result<RuleProposalId>> WithdrawAsync(SmallCounty county, RuleProposalId id, Actor by) =>
        county.RunAsync<WithdrawProposal, Result<RuleProposalId>>(by, (withdraw, actor) => withdraw.RunAsync(id, actor, default));

    private static async Task<IEnumerable<OrganizationId>> RemindedAsync(SmallCounty county)
    {
        var listed = await county.RunAsync<ListTerms, Result<ListTerms.View>>(
            Role.CountyAdministrator,
            (list, by) => list.RunAsync(new() { State = TermFilter.Ending }, by, default)
        );
        return listed.Value.Page.Rows.Select(r => r.Id);
    }
}
