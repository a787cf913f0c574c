using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>Does the number of members fit the kind of organisation?</summary>
internal static class SizeCheck
{
    public static IEnumerable<SetUpFinding> Of(SetUpFacts facts, SetUpRules rules)
    {
        var (generalBranch, committee) = Thresholds(facts, rules);
        return facts.Type switch
        {
            OrganizationType.Branch or OrganizationType.JointBranch =>
            [
                .. TooFew(facts, rules),
                .. TooManyUnits(facts, rules),
                .. TooManyForABranch(facts, rules),
                .. Outgrown(facts, generalBranch, committee),
            ],
            OrganizationType.GeneralBranch => [.. Outgrown(facts, generalBranch, committee), .. SmallGeneralBranch(facts, generalBranch)],
            _ => SmallCommittee(facts, rules, committee),
        };
    }

    /// <summary>A temporary branch needs its members; all else ends with its task.</summary>
    public static IEnumerable<SetUpFinding> OfTemporary(SetUpFacts facts, SetUpRules rules) => TooFew(facts, rules);

    private static (Cited<Bounds> GeneralBranch, Cited<int> Committee) Thresholds(SetUpFacts facts, SetUpRules rules) =>
        facts.IsIn(rules, "village")
            ? (rules.VillageGeneralBranchMembers, rules.VillageMinCommitteeMembers)
            : (rules.GeneralBranchMembers, rules.MinCommitteeMembers);

    private static IEnumerable<SetUpFinding> TooFew(SetUpFacts facts, SetUpRules rules)
    {
        var min = rules.MinFullMembers;
        if (facts.FullMembers >= min.Value)
            yield break;

        var way = facts.Type is OrganizationType.Branch ? "应与邻近单位联合成立党支部" : "应调整联合的范围";
        yield return SetUpFinding.Of(
            min.Rule,
            SetUpProof.FullMembers,
            $"正式党员{facts.FullMembers}人，不足{min.Value}人，不具备成立党支部的条件，{way}。"
        );
    }

    private static IEnumerable<SetUpFinding> TooManyUnits(SetUpFacts facts, SetUpRules rules)
    {
        var max = rules.MaxJointUnits;
        if (facts.Type is OrganizationType.JointBranch && facts.Units > max.Value)
            yield return SetUpFinding.Of(max.Rule, SetUpProof.Units, $"联合党支部覆盖{facts.Units}个单位，一般不超过{max.Value}个。");
    }

    private static IEnumerable<SetUpFinding> TooManyForABranch(SetUpFacts facts, SetUpRules rules)
    {
        var max = rules.MaxBranchMembers;
        if (facts.Members > max.Value)
            yield return SetUpFinding.Of(max.Rule, SetUpProof.Members, $"党支部有党员{facts.Members}人，一般不超过{max.Value}人。");
    }

    // A branch within a general branch is a part of its unit: the numbers of the unit are those of the general branch.
    private static IEnumerable<SetUpFinding> Outgrown(SetUpFacts facts, Cited<Bounds> generalBranch, Cited<int> committee)
    {
        if (facts.ParentType is OrganizationType.GeneralBranch)
            yield break;

        if (facts.Members >= committee.Value)
            yield return Advise(committee.Rule, $"有党员{facts.Members}人，达到{committee.Value}人", "设立党的基层委员会");
        else if (facts.Type is not OrganizationType.GeneralBranch && facts.Members >= generalBranch.Value.Min)
            yield return Advise(generalBranch.Rule, $"有党员{facts.Members}人，达到{generalBranch.Value.Min}人", "设立党的总支部委员会");
    }

    private static SetUpFinding Advise(Rule rule, string because, string what) =>
        SetUpFinding.Of(rule, SetUpProof.Members, $"{because}，{(rule.Strength is Strength.Hard ? "应当" : "可以")}{what}。");

    private static IEnumerable<SetUpFinding> SmallGeneralBranch(SetUpFacts facts, Cited<Bounds> generalBranch)
    {
        if (facts.Members < generalBranch.Value.Min)
            yield return Approval(generalBranch.Rule, facts, generalBranch.Value.Min.Value, "党总支");
    }

    private static IEnumerable<SetUpFinding> SmallCommittee(SetUpFacts facts, SetUpRules rules, Cited<int> committee)
    {
        if (!facts.IsIn(rules, "township") && facts.Members < committee.Value)
            yield return Approval(committee.Rule, facts, committee.Value, "基层党委");
    }

    private static SetUpFinding Approval(Rule rule, SetUpFacts facts, int needed, string what) =>
        SetUpFinding.Of(
            rule,
            SetUpProof.Members,
            $"有党员{facts.Members}人，不足{needed}人，设立{what}须因工作需要并经上级党组织批准，请核对批准文件。",
            Strength.Soft
        );
}
