using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>What the acts on committees allow, and what they refuse with which article.</summary>
public sealed partial class CommitteeTests
{
    [Fact]
    public async Task A_term_runs_for_the_years_of_the_rule_and_says_why()
    {
        var county = await SmallCounty.OpenAsync();

        await county.BeginTermAsync(county.EastVillage);
        await county.BeginTermAsync(county.EastOffice);

        var village = await county.CommitteeAsync(county.EastVillage);
        var office = await county.CommitteeAsync(county.EastOffice);
        Assert.Equal((new DateOnly(2029, 3, 1), "ORG-08.village-term-years"), (village.Due!.Value, village.Due.RuleId));
        Assert.Equal((new DateOnly(2027, 3, 1), "ORG-08.branch-term-years"), (office.Due!.Value, office.Due.RuleId));
        Assert.Contains("任期的意见", village.Due.Article, StringComparison.Ordinal);
        Assert.Equal(["书记"], village.Vacant.Select(p => p.Name));
    }

    [Fact]
    public async Task A_small_branch_has_a_secretary_and_a_deputy_and_no_committee()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await county.BeginTermAsync(county.EastVillage, seats: 3);

        Assert.Equal("committee.too-many-seats", refused.Refusal!.Code);
        Assert.Contains("支部工作条例", refused.Refusal.Article, StringComparison.Ordinal);
        Assert.False((await county.BeginTermAsync(county.EastGeneralBranch, seats: 3)).IsRefused);
    }

    [Fact]
    public async Task The_next_committee_ends_the_posts_of_the_one_before()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2019-03-01");
        await county.AppointAsync(county.EastVillage, county.LiWei, from: "2019-03-01");

        var begun = await county.BeginTermAsync(county.EastVillage, "2024-04-01", number: 2);

        Assert.False(begun.IsRefused);
        var view = await county.CommitteeAsync(county.EastVillage);
        var former = Assert.Single(view.Former);
        Assert.Equal((2, new DateOnly(2024, 4, 1), "换届"), (view.Serving!.Number, former.EndedOn!.Value, former.EndReason));
        Assert.Equal((new DateOnly(2024, 4, 1), "换届"), (former.Gone.Single().To!.Value, former.Gone.Single().EndReason));
        Assert.Empty(view.Serving.Holders);
    }

    [Fact]
    public async Task An_election_before_the_term_is_over_needs_approval()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2024-03-01");

        var unapproved = await county.BeginTermAsync(county.EastVillage, "2026-03-01", number: 2);
        var tooEarly = await county.BeginTermAsync(county.EastVillage, "2026-03-01", number: 2, document: "海组〔2026〕3号");
        var exceptional = await county.BeginTermAsync(county.EastVillage, "2026-03-01", 2, 2, "海组〔2026〕3号", isExceptional: true);

        Assert.Equal("committee.shift-needs-approval", unapproved.Refusal!.Code);
        Assert.Equal("committee.shifted-too-far", tooEarly.Refusal!.Code);
        Assert.Contains("选举工作条例", tooEarly.Refusal.Article, StringComparison.Ordinal);
        Assert.False(exceptional.IsRefused);
    }

    [Theory]
    [InlineData(1, "2026-03-01", "committee.number-taken")]
    [InlineData(0, "2026-03-01", "committee.number-not-next")]
    [InlineData(2, "2026-12-01", "date.in-future")]
    [InlineData(2, "2025-06-30", "committee.before-its-beginning")]
    public async Task A_term_comes_after_those_before_it(int number, string electedOn, string code)
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2020-03-01");
        await CloseAsync(county, county.EastVillage, "2025-07-01");

        var refused = await county.BeginTermAsync(county.EastVillage, electedOn, number);

        Assert.Equal(code, refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_term_is_put_off_with_approval_and_normally_for_a_year()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-01");

        var unapproved = await county.PostponeTermAsync(county.EastVillage, "2027-05-01", document: null);
        var earlier = await county.PostponeTermAsync(county.EastVillage, "2026-11-01");
        var tooLong = await county.PostponeTermAsync(county.EastVillage, "2027-11-02");
        var done = await county.PostponeTermAsync(county.EastVillage, "2027-11-01");

        Assert.Equal("committee.shift-needs-approval", unapproved.Refusal!.Code);
        Assert.Equal("committee.not-later", earlier.Refusal!.Code);
        Assert.Equal("committee.shifted-too-far", tooLong.Refusal!.Code);
        Assert.Contains("任期的意见", tooLong.Refusal.Article, StringComparison.Ordinal);
        Assert.False(done.IsRefused);
        var view = await county.CommitteeAsync(county.EastVillage);
        Assert.Equal(
            (new DateOnly(2027, 11, 1), new DateOnly(2026, 11, 1), TermState.Serving),
            (view.Serving!.DueOn, view.Serving.PostponedFrom!.Value, view.State)
        );
    }

    [Fact]
    public async Task What_somebody_else_has_changed_meanwhile_is_not_overwritten()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        var seen = (await county.CommitteeAsync(county.EastVillage)).Serving!.Version;
        await county.AppointAsync(county.EastVillage, county.LiWei, version: seen);

        var late = await county.AppointAsync(county.EastVillage, county.LiWei, "11", version: seen);

        Assert.Equal("committee.changed-meanwhile", late.Refusal!.Code);
    }

    private static Task<Result<Guid>> CloseAsync(SmallCounty county, OrganizationId organization, string on) =>
        county.RunAsync<CloseTerm, Result<Guid>>(
            Role.CountyAdministrator,
            (close, by) =>
                close.RunAsync(
                    new CloseTerm.Input
                    {
                        Organization = organization,
                        On = DateOnly.Parse(on),
                        Reason = "不再设立支部委员会",
                    },
                    by,
                    default
                )
        );
}
