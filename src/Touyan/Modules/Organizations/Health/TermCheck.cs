using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Health;

/// <summary>Has the term run out, or will it soon? One that was put off with approval is judged by the day it was put off to.</summary>
internal static class TermCheck
{
    public static IEnumerable<SetUpFinding> Of(SetUpFacts facts, SetUpRules rules)
    {
        var years = Years(facts, rules);
        if ((facts.DueOn ?? facts.ElectedOn?.AddYears(years.Value)) is not { } due)
            return [SetUpFinding.Of(years.Rule, SetUpProof.Term, "没有登记本届任期，不能核对换届时间。", Strength.Soft)];

        var term = new Term(facts.PostponedFrom ?? due, due);
        return
        [
            .. TooLong(facts, years, term),
            .. RunOut(facts, rules, years, term),
            .. PutOffTooLong(facts, rules.MaxTermShiftYears, term),
        ];
    }

    /// <summary>When the term runs out by the rule, and when in fact.</summary>
    private readonly record struct Term(DateOnly Regular, DateOnly Due)
    {
        public bool IsPutOff => Due > Regular;
    }

    private static Cited<int> Years(SetUpFacts facts, SetUpRules rules)
    {
        if (facts.IsIn(rules, "village"))
            return rules.VillageTermYears;

        return facts.Type is OrganizationType.PartyCommittee ? rules.CommitteeTermYears : rules.BranchTermYears;
    }

    private static IEnumerable<SetUpFinding> TooLong(SetUpFacts facts, Cited<int> years, Term term)
    {
        if (facts.ElectedOn?.AddYears(years.Value) < term.Regular)
        {
            yield return SetUpFinding.Of(
                years.Rule,
                SetUpProof.Term,
                $"每届任期{years.Value}年，本届从{facts.ElectedOn:yyyy年M月d日}起登记到{term.Regular:yyyy年M月d日}，超过规定。"
            );
        }
    }

    // The day on which a term runs out is still within it.
    private static IEnumerable<SetUpFinding> RunOut(SetUpFacts facts, SetUpRules rules, Cited<int> years, Term term)
    {
        var reminder = rules.ReminderMonths;
        if (facts.Today > term.Due)
        {
            var what = term.IsPutOff ? $"{PutOff(term)}，现已届满" : $"任期已于{term.Due:yyyy年M月d日}届满";
            yield return SetUpFinding.Of(years.Rule, SetUpProof.Term, $"{what}，应当换届。");
        }
        else if (facts.Today >= term.Due.AddMonths(-reminder.Value))
        {
            var what = term.IsPutOff ? PutOff(term) : $"任期将于{term.Due:yyyy年M月d日}届满";
            yield return SetUpFinding.Of(reminder.Rule, SetUpProof.Term, $"{what}，应做好换届准备。");
        }
    }

    private static IEnumerable<SetUpFinding> PutOffTooLong(SetUpFacts facts, Cited<int> shift, Term term)
    {
        var last = term.Regular.AddYears(shift.Value);
        if (term.Due > last)
            yield return SetUpFinding.Of(shift.Rule, SetUpProof.Term, $"{PutOff(term)}；延期换届一般不超过{shift.Value}年。");
        else if (facts.Today > last)
            yield return SetUpFinding.Of(
                shift.Rule,
                SetUpProof.Term,
                $"换届已推迟{shift.Value}年以上；延期换届须经上级党组织批准，一般不超过{shift.Value}年。"
            );
    }

    private static string PutOff(Term term) => $"任期原应于{term.Regular:yyyy年M月d日}届满，经批准延期至{term.Due:yyyy年M月d日}";
}
