using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>Has the term run out, or will it soon?</summary>
internal static class TermCheck
{
    public static IEnumerable<SetUpFinding> Of(SetUpFacts facts, SetUpRules rules)
    {
        var years = Years(facts, rules);
        if ((facts.DueOn ?? facts.ElectedOn?.AddYears(years.Value)) is not { } due)
            return [SetUpFinding.Of(years.Rule, SetUpProof.Term, "没有登记本届任期，不能核对换届时间。", Strength.Soft)];

        return [.. TooLong(facts, years, due), .. RunOut(facts, rules, years, due)];
    }

    private static Cited<int> Years(SetUpFacts facts, SetUpRules rules)
    {
        if (facts.IsIn(rules, "village"))
            return rules.VillageTermYears;

        return facts.Type is OrganizationType.PartyCommittee ? rules.CommitteeTermYears : rules.BranchTermYears;
    }

    private static IEnumerable<SetUpFinding> TooLong(SetUpFacts facts, Cited<int> years, DateOnly due)
    {
        if (facts.ElectedOn?.AddYears(years.Value) < due)
        {
            yield return SetUpFinding.Of(
                years.Rule,
                SetUpProof.Term,
                $"每届任期{years.Value}年，本届从{facts.ElectedOn:yyyy年M月d日}起登记到{due:yyyy年M月d日}，超过规定。"
            );
        }
    }

    // The day on which a term runs out is still within it.
    private static IEnumerable<SetUpFinding> RunOut(SetUpFacts facts, SetUpRules rules, Cited<int> years, DateOnly due)
    {
        var (shift, reminder) = (rules.MaxTermShiftYears, rules.ReminderMonths);
        if (facts.Today > due)
            yield return SetUpFinding.Of(years.Rule, SetUpProof.Term, $"任期已于{due:yyyy年M月d日}届满，应当换届。");
        else if (facts.Today >= due.AddMonths(-reminder.Value))
            yield return SetUpFinding.Of(reminder.Rule, SetUpProof.Term, $"任期将于{due:yyyy年M月d日}届满，应做好换届准备。");

        if (facts.Today > due.AddYears(shift.Value))
            yield return SetUpFinding.Of(
                shift.Rule,
                SetUpProof.Term,
                $"换届已推迟{shift.Value}年以上；延期换届须经上级党组织批准，一般不超过{shift.Value}年。"
            );
    }
}
