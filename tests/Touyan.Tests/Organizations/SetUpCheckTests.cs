using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Organizations;

public sealed class SetUpCheckTests
{
    private const string Village = "01";
    private const string Township = "03";
    private const string Organ = "05";
    private const string Enterprise = "06";
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, Today);
    private static readonly string[] FullPosts = ["01", "03", "11", "12", "13"];

    /// <summary>An organ's branch of twenty with nothing to say against it.</summary>
    private static readonly SetUpFacts Sound = new()
    {
        Type = OrganizationType.Branch,
        ParentType = OrganizationType.PartyCommittee,
        Sector = Organ,
        FullMembers = 19,
        Members = 20,
        Posts = FullPosts,
        Seated = 5,
        Seats = 5,
        ElectedOn = new(2025, 7, 1),
        DueOn = new(2028, 7, 1),
        SecretaryStandingFrom = new(2010, 1, 1),
        Today = Today,
    };

    private static readonly SetUpFacts SoundGeneralBranch = Sound with
    {
        Type = OrganizationType.GeneralBranch,
        Members = 60,
        FullMembers = 58,
    };

    private static readonly SetUpFacts SoundCommittee = Sound with
    {
        Type = OrganizationType.PartyCommittee,
        Members = 300,
        FullMembers = 290,
        Seated = 7,
        Seats = 7,
        DueOn = new(2030, 7, 1),
    };

    private static IReadOnlyList<SetUpFinding> Findings(SetUpFacts facts) => SetUpCheck.Of(facts, Rules.SetUp(facts.Today));

    private static void AssertFound(bool found, string rule, SetUpFacts facts) =>
        Assert.Equal(found, Findings(facts).Any(f => f.RuleId == rule));

    [Fact]
    public void A_sound_organisation_has_no_findings()
    {
        Assert.Empty(Findings(Sound));
        Assert.Empty(Findings(SoundGeneralBranch));
        Assert.Empty(Findings(SoundCommittee));
    }

    [Fact]
    public void A_finding_cites_the_article_and_names_the_rows_behind_it()
    {
        var finding = Assert.Single(Findings(Sound with { FullMembers = 2, Posts = ["01"], Seated = 1, Seats = 1 }));

        Assert.Equal(("ORG-01.min-full-members", Strength.Hard, SetUpProof.FullMembers), (finding.RuleId, finding.Strength, finding.Proof));
        Assert.Contains("第四条", finding.Article);
        Assert.Contains("正式党员2人，不足3人", finding.Message);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void Fewer_than_three_full_members_are_no_branch(int fullMembers, bool found)
    {
        foreach (var type in new[] { OrganizationType.Branch, OrganizationType.JointBranch, OrganizationType.TemporaryBranch })
            AssertFound(found, "ORG-01.min-full-members", Sound with { Type = type, FullMembers = fullMembers, Members = 20 });
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_joint_branch_covers_five_units_at_most(int units, bool found)
    {
        AssertFound(found, "ORG-02.max-units", Sound with { Type = OrganizationType.JointBranch, Units = units });
        AssertFound(false, "ORG-02.max-units", Sound with { Units = units });
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_branch_has_fifty_members_at_most(int members, bool found)
    {
        AssertFound(found, "ORG-01.max-branch-members", Sound with { Members = members });
        AssertFound(false, "ORG-01.max-branch-members", SoundGeneralBranch with { Members = members });
    }

    [Theory]
    [InlineData(49, null)]
    [InlineData(50, "ORG-04.general-branch-members")]
    [InlineData(51, "ORG-04.general-branch-members")]
    [InlineData(99, "ORG-04.general-branch-members")]
    [InlineData(100, "ORG-05.min-committee-members")]
    [InlineData(101, "ORG-05.min-committee-members")]
    public void A_branch_that_has_outgrown_its_kind_becomes_a_general_branch_or_a_committee(int members, string? rule)
    {
        string[] growth = ["ORG-04.general-branch-members", "ORG-05.min-committee-members"];

        var found = Findings(Sound with { Members = members }).Where(f => growth.Contains(f.RuleId)).ToList();

        Assert.Equal(rule, found.SingleOrDefault()?.RuleId);
        Assert.All(found, f => Assert.Equal(Strength.Hard, f.Strength));
    }

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "ORG-15.village-general-branch-members")]
    [InlineData(99, "ORG-15.village-general-branch-members")]
    [InlineData(100, "ORG-15.village-min-committee-members")]
    public void A_village_may_but_need_not_set_up_more_than_a_branch(int members, string? rule)
    {
        var found = Findings(Sound with { Members = members, Sector = Village, DueOn = new(2030, 7, 1) })
            .Where(f => f.RuleId.StartsWith("ORG-15"))
            .ToList();

        Assert.Equal(rule, found.SingleOrDefault()?.RuleId);
        Assert.All(found, f => Assert.Equal(Strength.Soft, f.Strength));
    }

    [Fact]
    public void A_branch_within_a_general_branch_is_not_asked_to_become_one() =>
        Assert.Equal(
            ["ORG-01.max-branch-members"],
            Findings(Sound with { Members = 120, ParentType = OrganizationType.GeneralBranch }).Select(f => f.RuleId)
        );

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void A_small_general_branch_needs_an_approval(int members, bool found)
    {
        AssertFound(found, "ORG-04.general-branch-members", SoundGeneralBranch with { Members = members });
        Assert.All(Findings(SoundGeneralBranch with { Members = members }), f => Assert.Equal(Strength.Soft, f.Strength));
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(101, true)]
    public void A_general_branch_of_a_hundred_becomes_a_committee(int members, bool found) =>
        AssertFound(found, "ORG-05.min-committee-members", SoundGeneralBranch with { Members = members });

    [Theory]
    [InlineData(99, Organ, true)]
    [InlineData(100, Organ, false)]
    [InlineData(99, Township, false)]
    public void A_small_committee_needs_an_approval_but_a_townships_does_not(int members, string sector, bool found) =>
        AssertFound(found, "ORG-05.min-committee-members", SoundCommittee with { Members = members, Sector = sector });

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

    [Theory]
    [InlineData(OrganizationType.TemporaryBranch)]
    [InlineData(OrganizationType.TemporaryCommittee)]
    [InlineData(OrganizationType.LeadingPartyGroup)]
    [InlineData(OrganizationType.WorkCommittee)]
    [InlineData(OrganizationType.Group)]
    public void A_body_that_is_not_elected_is_not_asked_for_a_term_or_a_committee(OrganizationType type) =>
        Assert.Empty(
            Findings(
                new()
                {
                    Type = type,
                    Today = Today,
                    FullMembers = 3,
                    Members = 3,
                }
            )
        );

    [Fact]
    public void The_committee_of_the_county_is_only_asked_for_its_term() =>
        Assert.Equal(
            [SetUpProof.Term],
            Findings(
                    new()
                    {
                        Type = OrganizationType.PartyCommittee,
                        Sector = Organ,
                        Members = 20000,
                        Today = Today,
                    }
                )
                .Select(f => f.Proof)
        );

    [Fact]
    public void A_day_before_the_rules_had_begun_is_not_judged()
    {
        var bare = new SetUpFacts { Type = OrganizationType.Branch, Today = new(2018, 1, 1) };

        Assert.Empty(Findings(bare));
        Assert.NotEmpty(Findings(bare with { Today = Today }));
    }

    [Fact]
    public void Binding_findings_come_first()
    {
        var found = Findings(Sound with { Members = 120, Seated = 8, Seats = 8 });

        Assert.Equal(found.OrderBy(f => f.Strength), found);
        Assert.Equal(3, found.Count);
    }
}
