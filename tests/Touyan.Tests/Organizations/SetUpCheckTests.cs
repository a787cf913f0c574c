using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Rulebook;
using static Touyan.Tests.Organizations.SetUpCast;

namespace Touyan.Tests.Organizations;

public sealed class SetUpCheckTests
{
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
