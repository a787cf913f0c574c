using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Committees;

/// <summary>What the set-up rules ask of the committee of an organisation. Pure.</summary>
internal static class CommitteeRules
{
    /// <summary>Years of a term, by kind and sector.</summary>
    public static Cited<int> TermYears(OrganizationPlace organization, SetUpRules rules)
    {
        if (rules.Sectors.Find(organization.Sector)?.Has("village") is true)
            return rules.VillageTermYears;

        return organization.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee
            ? rules.CommitteeTermYears
            : rules.BranchTermYears;
    }

    /// <summary>The posts that such an organisation must have filled.</summary>
    public static Cited<IReadOnlyList<CodeEntry>> Posts(OrganizationPlace organization, int fullMembers, SetUpRules rules) =>
        organization.Type switch
        {
            OrganizationType.PartyCommittee
            or OrganizationType.WorkCommittee
            or OrganizationType.LeadingPartyGroup
            or OrganizationType.TemporaryCommittee => rules.CommitteePosts,
            OrganizationType.GeneralBranch or OrganizationType.TemporaryGeneralBranch => rules.GeneralBranchPosts,
            OrganizationType.Branch
            or OrganizationType.JointBranch
            or OrganizationType.TemporaryBranch
            or OrganizationType.TemporaryJointBranch
            or OrganizationType.Group => fullMembers < rules.BranchCommitteeFrom.Value
                ? rules.SmallBranchPosts
                : rules.BranchCommitteePosts,
        };

    /// <summary>Deputies and plain members may be several; every other post has one holder.</summary>
    public static bool IsOnlyOne(CodeEntry post) => post.Code is not ("03" or "90");
}
