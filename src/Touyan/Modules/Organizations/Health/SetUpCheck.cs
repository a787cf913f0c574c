using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>The health of an organisation: its facts against the set-up rules of the day. Pure; each finding cites its article.</summary>
public static class SetUpCheck
{
    /// <summary>What differs, the binding rules first. Nothing for a day before the rules had begun.</summary>
    public static IReadOnlyList<SetUpFinding> Of(SetUpFacts facts, SetUpRules rules)
    {
        if (!rules.HaveBegun)
            return [];

        return [.. Findings(facts, rules).OrderBy(f => f.Strength)];
    }

    private static IEnumerable<SetUpFinding> Findings(SetUpFacts facts, SetUpRules rules) =>
        facts.Type switch
        {
            OrganizationType.PartyCommittee when facts.ParentType is null => TermCheck.Of(facts, rules),
            OrganizationType.PartyCommittee or OrganizationType.GeneralBranch or OrganizationType.Branch or OrganizationType.JointBranch =>
            [
                .. SizeCheck.Of(facts, rules),
                .. CommitteeCheck.Of(facts, rules),
                .. TermCheck.Of(facts, rules),
            ],
            OrganizationType.TemporaryBranch or OrganizationType.TemporaryJointBranch => SizeCheck.OfTemporary(facts, rules),
            OrganizationType.LeadingPartyGroup
            or OrganizationType.WorkCommittee
            or OrganizationType.Group
            or OrganizationType.TemporaryCommittee
            or OrganizationType.TemporaryGeneralBranch => [],
        };

    internal static bool IsIn(this SetUpFacts facts, SetUpRules rules, string tag) => rules.Sectors.Find(facts.Sector)?.Has(tag) is true;
}
