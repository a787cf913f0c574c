using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Health;
using static Touyan.Tests.Organizations.SetUpCast;

namespace Touyan.Tests.Organizations;

public sealed class CommitteeAndTermCheckTests
{
    [Theory]
    [InlineData(6, 1, false)]
    [InlineData(7, 1, true)]
    [InlineData(8, 1, true)]
    [InlineData(7, 0, true)]
    [InlineData(7, 2, true)]
    [InlineData(7, 3, false)]
    public void Seven_full_members_need_a_branch_committee_of_three(int fullMembers, int seated, bool found) =>
        AssertFound(found, "ORG-06.branch-committee-from", Sound with { FullMembers = fullMembers, Seated = seated, Seats = null });

    [Theory]
    [InlineData(3, null)]
    [InlineData(5, null)]
    [InlineData(6, "ORG-06.branch-committee-size")]
    [InlineData(7, "ORG-06.branch-committee-size")]
    [InlineData(8, "ORG-06.max-branch-committee")]
    public void A_branch_committee_has_three_to_five_and_seven_at_most(int seated, string? rule) =>
        Assert.Equal(rule, Findings(Sound with { Seated = seated, Seats = seated }).SingleOrDefault()?.RuleId);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_branch_of_six_has_a_secretary_and_a_deputy_at_most(int seated, bool found) =>
        AssertFound(found, "ORG-06.max-small-branch-seats", Sound with { FullMembers = 6, Seated = seated, Seats = seated });

    [Fact]
    public void Posts_that_must_be_filled_are_named_when_vacant()
    {
        Assert.Equal(["宣传委员空缺。"], Findings(Sound with { Posts = ["01", "11", "13"] }).Select(f => f.Message));
        Assert.Equal(["书记空缺。"], Findings(Sound with { FullMembers = 6, Posts = [], Seated = 0, Seats = null }).Select(f => f.Message));
        Assert.Equal(["副书记空缺。"], Findings(SoundCommittee with { Posts = ["01", "11", "12", "13"] }).Select(f => f.Message));
        Assert.Equal(
            ["没有登记总支部委员会班子成员。"],
            Findings(SoundGeneralBranch with { Posts = [], Seated = 0, Seats = null }).Select(f => f.Message)
        );
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    public void A_vacant_seat_is_to_be_filled(int seated, bool found) =>
        AssertFound(found, "ORG-16.vacancy", SoundGeneralBranch with { Seated = seated, Seats = 5 });

    [Theory]
    [InlineData(Organ, 4, "ORG-07.committee-size")]
    [InlineData(Organ, 5, null)]
    [InlineData(Organ, 9, null)]
    [InlineData(Organ, 10, "ORG-07.committee-size")]
    [InlineData(Enterprise, 11, null)]
    [InlineData(Enterprise, 12, "ORG-07.enterprise-committee-size")]
    [InlineData(Township, 6, "ORG-15.township-committee-size")]
    [InlineData(Township, 7, null)]
    [InlineData(Township, 9, null)]
    [InlineData(Township, 10, "ORG-15.township-committee-size")]
    [InlineData(Village, 4, "ORG-15.village-committee-size")]
    [InlineData(Village, 7, null)]
    [InlineData(Village, 8, "ORG-15.village-committee-size")]
    public void The_size_of_a_committee_depends_on_where_it_is(string sector, int seated, string? rule) =>
        Assert.Equal(rule, Findings(SoundCommittee with { Sector = sector, Seated = seated, Seats = seated }).SingleOrDefault()?.RuleId);

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void A_general_branch_committee_has_five_to_seven(int seated, bool found) =>
        AssertFound(found, "ORG-07.general-branch-committee-size", SoundGeneralBranch with { Seated = seated, Seats = seated });

    [Theory]
    [InlineData("2025-12-31", null, false)]
    [InlineData("2026-01-01", "ELE-07.reminder-months", false)]
    [InlineData("2026-07-01", "ELE-07.reminder-months", false)]
    [InlineData("2026-07-02", "ORG-08.branch-term-years", false)]
    [InlineData("2027-07-01", "ORG-08.branch-term-years", false)]
    [InlineData("2027-07-02", "ORG-08.branch-term-years", true)]
    public void A_term_is_reminded_of_half_a_year_before_and_overdue_from_the_day_after(string today, string? rule, bool overAYear)
    {
        var facts = Sound with { ElectedOn = new(2023, 7, 1), DueOn = null, Today = DateOnly.Parse(today) };

        Assert.Equal(rule, Findings(facts).Select(f => f.RuleId).FirstOrDefault());
        AssertFound(overAYear, "ORG-09.max-shift-years", facts);
    }

    [Theory]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-01", "ELE-07.reminder-months")]
    [InlineData("2027-04-01", "ELE-07.reminder-months")]
    [InlineData("2027-04-02", "ORG-08.branch-term-years")]
    public void A_term_that_was_put_off_is_judged_by_the_day_it_was_put_off_to(string today, string? rule)
    {
        var facts = PutOff("2027-04-01") with { Today = DateOnly.Parse(today) };

        var finding = Findings(facts).SingleOrDefault();

        Assert.Equal(rule, finding?.RuleId);
        if (finding is not null)
            Assert.Contains("任期原应于2026年7月1日届满，经批准延期至2027年4月1日", finding.Message);
    }

    [Theory]
    [InlineData("2027-07-01", "2026-07-02", false)]
    [InlineData("2027-07-02", "2026-07-02", true)]
    [InlineData("2027-04-01", "2027-07-01", false)]
    [InlineData("2027-04-01", "2027-07-02", true)]
    public void It_is_not_put_off_by_more_than_the_rule_has_it_from_the_day_it_should_have_run_out(
        string until,
        string today,
        bool found
    ) => AssertFound(found, "ORG-09.max-shift-years", PutOff(until) with { Today = DateOnly.Parse(today) });

    [Fact]
    public void What_was_put_off_is_not_a_term_of_too_many_years_unless_it_was_so_before()
    {
        var longer = PutOff("2027-04-01") with { PostponedFrom = new(2026, 7, 2), Today = new(2026, 7, 2) };

        AssertFound(false, "ORG-08.branch-term-years", PutOff("2027-04-01") with { Today = new(2026, 7, 2) });
        Assert.Contains("登记到2026年7月2日，超过规定", Assert.Single(Findings(longer)).Message);
    }

    [Theory]
    [InlineData(OrganizationType.Branch, Organ, 3)]
    [InlineData(OrganizationType.Branch, Village, 5)]
    [InlineData(OrganizationType.GeneralBranch, Organ, 3)]
    [InlineData(OrganizationType.PartyCommittee, Organ, 5)]
    public void The_term_is_as_long_as_the_kind_and_place_have_it(OrganizationType type, string sector, int years)
    {
        var facts = Sound with { Type = type, Sector = sector, ElectedOn = Today.AddDays(-1), DueOn = Today.AddDays(-1).AddYears(years) };

        Assert.DoesNotContain(Findings(facts), f => f.Proof is SetUpProof.Term);
        Assert.Contains(Findings(facts with { DueOn = facts.DueOn?.AddDays(1) }), f => f.Proof is SetUpProof.Term);
    }

    // Three years from July 2023, and then let go on.
    private static SetUpFacts PutOff(string until) =>
        Sound with
        {
            ElectedOn = new(2023, 7, 1),
            PostponedFrom = new(2026, 7, 1),
            DueOn = DateOnly.Parse(until),
        };

    [Fact]
    public void An_unrecorded_term_is_said_to_be_missing() =>
        Assert.Contains("没有登记本届任期", Assert.Single(Findings(Sound with { ElectedOn = null, DueOn = null })).Message);

    [Theory]
    [InlineData("2025-06-30", false)]
    [InlineData("2025-07-01", false)]
    [InlineData("2025-07-02", true)]
    public void A_secretary_normally_has_a_year_of_standing(string from, bool found)
    {
        AssertFound(found, "ORG-12.min-secretary-standing-years", Sound with { SecretaryStandingFrom = DateOnly.Parse(from) });
        AssertFound(false, "ORG-12.min-secretary-standing-years", SoundCommittee with { SecretaryStandingFrom = DateOnly.Parse(from) });
    }
}
