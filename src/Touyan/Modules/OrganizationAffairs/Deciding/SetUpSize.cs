using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>How large an organisation of a kind would be, and what the set-up rules say to it. Pure.</summary>
/// <param name="Type">The kind that it is to be.</param>
/// <param name="Sector">Code of rulebook/codes/sector.yaml.</param>
/// <param name="FullMembers">Full members.</param>
/// <param name="Members">Full and probationary members.</param>
/// <param name="Units">Units that a joint branch covers.</param>
/// <param name="IsExplained">True where it is written down why it departs from what is normal.</param>
internal sealed record SetUpSize(OrganizationType Type, string Sector, int FullMembers, int Members, int Units, bool IsExplained)
{
    /// <summary>Why such an organisation is not set up; null when it may be.</summary>
    public Refusal? Check(SetUpRules rules)
    {
        if (FullMembers > Members)
            return AffairRefusals.MoreFullThanAll;

        return Type switch
        {
            OrganizationType.Branch or OrganizationType.TemporaryBranch => TooFewFull(rules) ?? TooManyForABranch(rules),
            OrganizationType.JointBranch or OrganizationType.TemporaryJointBranch => TooFewFull(rules)
                ?? WrongUnits(rules)
                ?? TooManyForABranch(rules),
            OrganizationType.GeneralBranch => TooSmall(Least(GeneralBranch(rules)), "党总支"),
            OrganizationType.PartyCommittee when !IsIn(rules, "township") => TooSmall(Least(Committee(rules)), "基层党委"),
            OrganizationType.PartyCommittee
            or OrganizationType.LeadingPartyGroup
            or OrganizationType.WorkCommittee
            or OrganizationType.Group
            or OrganizationType.TemporaryCommittee
            or OrganizationType.TemporaryGeneralBranch => null,
        };
    }

    private Refusal? TooFewFull(SetUpRules rules) =>
        FullMembers < rules.MinFullMembers.Value ? AffairRefusals.TooFewFull(FullMembers, rules.MinFullMembers.Rule) : null;

    private Refusal? TooManyForABranch(SetUpRules rules) =>
        Members > rules.MaxBranchMembers.Value && !IsExplained ? AffairRefusals.TooMany(Members, rules.MaxBranchMembers.Rule) : null;

    private Refusal? WrongUnits(SetUpRules rules)
    {
        if (Units <= 1)
            return AffairRefusals.UnitsRequired;

        return Units > rules.MaxJointUnits.Value && !IsExplained ? AffairRefusals.TooManyUnits(Units, rules.MaxJointUnits.Rule) : null;
    }

    private Refusal? TooSmall((int Least, Rule Rule) needed, string kind) =>
        Members < needed.Least && !IsExplained ? AffairRefusals.TooFew(Members, kind, needed.Rule) : null;

    private Cited<Bounds> GeneralBranch(SetUpRules rules) =>
        IsIn(rules, "village") ? rules.VillageGeneralBranchMembers : rules.GeneralBranchMembers;

    private Cited<int> Committee(SetUpRules rules) => IsIn(rules, "village") ? rules.VillageMinCommitteeMembers : rules.MinCommitteeMembers;

    private static (int, Rule) Least(Cited<Bounds> range) => (range.Value.Min ?? 0, range.Rule);

    private static (int, Rule) Least(Cited<int> number) => (number.Value, number.Rule);

    private bool IsIn(SetUpRules rules, string tag) => rules.Sectors.Find(Sector)?.Has(tag) is true;
}
