using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>Has it the committee that it must have, of the right size, with the posts filled?</summary>
internal static class CommitteeCheck
{
    public static IEnumerable<SetUpFinding> Of(SetUpFacts facts, SetUpRules rules) =>
        [.. Body(facts, rules), .. Vacant(facts, rules), .. Secretary(facts, rules)];

    private static IEnumerable<SetUpFinding> Body(SetUpFacts facts, SetUpRules rules) =>
        facts.Type switch
        {
            OrganizationType.Branch or OrganizationType.JointBranch when facts.FullMembers < rules.BranchCommitteeFrom.Value => SmallBranch(
                facts,
                rules
            ),
            OrganizationType.Branch or OrganizationType.JointBranch => BranchCommittee(facts, rules),
            OrganizationType.GeneralBranch => Committee(facts, GeneralBranchSize(facts, rules), rules.GeneralBranchPosts, "总支部委员会"),
            _ => Committee(facts, CommitteeSize(facts, rules), rules.CommitteePosts, "党委"),
        };

    private static IEnumerable<SetUpFinding> SmallBranch(SetUpFacts facts, SetUpRules rules)
    {
        var (max, from) = (rules.MaxSmallBranchSeats, rules.BranchCommitteeFrom);
        if (facts.Seated > max.Value)
        {
            yield return SetUpFinding.Of(
                max.Rule,
                SetUpProof.Committee,
                $"正式党员不足{from.Value}人，不设支部委员会，设书记1名，必要时设副书记1名；现有班子成员{facts.Seated}人。"
            );
        }

        foreach (var finding in Unfilled(facts, rules.SmallBranchPosts))
            yield return finding;
    }

    private static IEnumerable<SetUpFinding> BranchCommittee(SetUpFacts facts, SetUpRules rules)
    {
        var (from, size, max) = (rules.BranchCommitteeFrom, rules.BranchCommitteeSize, rules.MaxBranchCommittee);
        if (facts.Seated < size.Value.Min)
        {
            yield return SetUpFinding.Of(
                from.Rule,
                SetUpProof.Committee,
                $"正式党员{facts.FullMembers}人，应当设立由{size.Value}人组成的支部委员会，现有班子成员{facts.Seated}人。"
            );
        }
        else if (facts.Seated > max.Value)
            yield return SetUpFinding.Of(max.Rule, SetUpProof.Committee, $"支部委员会有{facts.Seated}人，一般不超过{max.Value}人。");
        else if (facts.Seated > size.Value.Max)
        {
            yield return SetUpFinding.Of(
                size.Rule,
                SetUpProof.Committee,
                $"支部委员会有{facts.Seated}人，由{size.Value}人组成，确有需要的一般不超过{max.Value}人。"
            );
        }

        if (facts.Seated == 0)
            yield break;

        foreach (var finding in Unfilled(facts, rules.BranchCommitteePosts))
            yield return finding;
    }

    private static Cited<Bounds> GeneralBranchSize(SetUpFacts facts, SetUpRules rules) =>
        facts.IsIn(rules, "village") ? rules.VillageCommitteeSize : rules.GeneralBranchCommitteeSize;

    private static Cited<Bounds> CommitteeSize(SetUpFacts facts, SetUpRules rules)
    {
        if (facts.IsIn(rules, "township"))
            return rules.TownshipCommitteeSize;
        if (facts.IsIn(rules, "village"))
            return rules.VillageCommitteeSize;

        return facts.IsIn(rules, "enterprise") ? rules.EnterpriseCommitteeSize : rules.CommitteeSize;
    }

    private static IEnumerable<SetUpFinding> Committee(
        SetUpFacts facts,
        Cited<Bounds> size,
        Cited<IReadOnlyList<CodeEntry>> posts,
        string name
    )
    {
        if (facts.Seated == 0)
        {
            yield return SetUpFinding.Of(posts.Rule, SetUpProof.Committee, $"没有登记{name}班子成员。");
            yield break;
        }

        if (!size.Value.Contains(facts.Seated))
            yield return SetUpFinding.Of(size.Rule, SetUpProof.Committee, $"{name}一般由{size.Value}人组成，现有{facts.Seated}人。");

        foreach (var finding in Unfilled(facts, posts))
            yield return finding;
    }

    private static IEnumerable<SetUpFinding> Unfilled(SetUpFacts facts, Cited<IReadOnlyList<CodeEntry>> posts) =>
        posts
            .Value.Where(post => !facts.Posts.Contains(post.Code))
            .Select(post => SetUpFinding.Of(posts.Rule, SetUpProof.Committee, $"{post.Name}空缺。"));

    private static IEnumerable<SetUpFinding> Vacant(SetUpFacts facts, SetUpRules rules)
    {
        if (facts.Seats > facts.Seated && facts.Seated > 0)
        {
            yield return SetUpFinding.Of(
                rules.Vacancy,
                SetUpProof.Committee,
                $"班子职数{facts.Seats}人，现有{facts.Seated}人，缺{facts.Seats - facts.Seated}人，应当及时补选。"
            );
        }
    }

    private static IEnumerable<SetUpFinding> Secretary(SetUpFacts facts, SetUpRules rules)
    {
        var years = rules.MinSecretaryStandingYears;
        var isBranch = facts.Type is OrganizationType.Branch or OrganizationType.JointBranch;
        if (isBranch && facts.SecretaryStandingFrom?.AddYears(years.Value) > facts.Today)
        {
            yield return SetUpFinding.Of(
                years.Rule,
                SetUpProof.Secretary,
                $"党支部书记一般应当具有{years.Value}年以上党龄，现任书记党龄从{facts.SecretaryStandingFrom:yyyy年M月d日}算起。"
            );
        }
    }
}
