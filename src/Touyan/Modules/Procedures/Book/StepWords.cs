using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Book;

/// <summary>A definition in the words of the office, with the values of the rules as they are on a day and where each stands.</summary>
public sealed class StepWords(Rules rules, IEnumerable<CaseWord> words, PaperKinds papers)
{
    /// <summary>A sentence, and the rule behind it.</summary>
    public sealed record Line(string Text, string? Href = null);

    /// <summary>What a step comes to.</summary>
    public sealed record Way(string Title, string Leads, IReadOnlyList<string> Remarks);

    /// <summary>A step as the table shows it.</summary>
    public sealed record Row
    {
        public required StepDefinition Step { get; init; }
        public required int Number { get; init; }
        public required string Keepers { get; init; }
        public required IReadOnlyList<Line> Times { get; init; }
        public required IReadOnlyList<Line> Asked { get; init; }
        public required IReadOnlyList<Way> Ways { get; init; }
    }

    public IReadOnlyList<Row> Of(ProcedureDefinition definition, DateOnly on) =>
        [
            .. definition.Steps.Select(
                (step, i) =>
                    new Row
                    {
                        Step = step,
                        Number = i + 1,
                        Keepers = Keepers(step, definition),
                        Times = [.. Times(step, definition, on)],
                        Asked = [.. Asked(step, definition, on)],
                        Ways = [.. step.Outcomes.Select(o => WayOf(o, definition))],
                    }
            ),
        ];

    /// <summary>The drawing, with keepers and limits in its boxes.</summary>
    public Diagram Draw(ProcedureDefinition definition, DateOnly on) =>
        DrawProcedure.Of(
            definition,
            step =>
                [$"把关：{Keepers(step, definition)}", .. step.Limit is { } limit ? new[] { $"期限：{Span(limit, definition, on)}" } : []],
            rule => RuleTitle(rule, on)
        );

    public static string Keepers(StepDefinition step, ProcedureDefinition definition) =>
        string.Join(step.AllSign ? "、" : "或", step.Keepers.Select(k => k.Words(definition)))
        + (step.AllSign && step.Keepers.Count > 0 ? "（会签）" : "");

    /// <summary>Checks of the start, and what the house looks at.</summary>
    public string CheckTitle(string id) => words.TitleOf(CaseWordKind.Check, id);

    private IEnumerable<Line> Times(StepDefinition step, ProcedureDefinition definition, DateOnly on)
    {
        if (step.Limit is { } limit)
            yield return Timed("", limit, "内办理", definition, on);
        if (step.Earliest is { } earliest)
            yield return Timed("满 ", earliest, "后方可办理", definition, on);
        if (step.Extension is { } extension)
            yield return Ruled(
                extension.Rule,
                on,
                value => $"经{string.Join("或", extension.By.Select(k => k.Words(definition)))}同意可延长到 {value}"
            );
        if (step.Condition is { } condition)
            yield return new Line(
                $"{ConditionWords.Of(condition, definition, rule => RuleTitle(rule, on))}时才经过，否则转“{Title(definition, condition.Else)}”",
                condition.Rule is { } rule ? rules.AddressOf(rule) : null
            );
        foreach (var other in step.DifferentFrom)
            yield return new Line($"与“{Title(definition, other)}”由不同的人办理");
    }

    private Line Timed(string before, LimitDefinition limit, string after, ProcedureDefinition definition, DateOnly on)
    {
        var from = limit switch
        {
            { Step: { } step } => $"自“{Title(definition, step)}”之日起",
            { Field: { } field } => $"自“{definition.Fields.FirstOrDefault(f => f.Id == field)?.Title ?? field}”起",
            { Learned: { } fact } => $"自{words.FactTitleOf(fact)}起",
            { From: LimitDefinition.Start } => "自发起之日起",
            _ => "自转到本环节之日起",
        };
        return limit.Rule is { } rule
            ? Ruled(rule, on, value => $"{from} {before}{value}{after}")
            : new Line($"{(before.Length > 0 ? "不早于" : "不晚于")}{Span(limit, definition, on)}");
    }

    // How long; the day itself where it is known.
    private string Span(LimitDefinition limit, ProcedureDefinition definition, DateOnly on) =>
        limit.Rule is { } rule ? Find(rule, on)?.ShownWithUnit ?? rule
        : limit.Learned is { } fact ? words.FactTitleOf(fact)
        : $"“{definition.Fields.FirstOrDefault(f => f.Id == limit.Field)?.Title ?? limit.Field}”所填日期";

    private IEnumerable<Line> Asked(StepDefinition step, ProcedureDefinition definition, DateOnly on)
    {
        foreach (var document in step.Documents)
            yield return new Line($"材料：{document.Title}{(document.IsRequired ? "（必备）" : "")}{For(document.For, step)}");
        foreach (var field in step.Fields)
            yield return new Line(
                $"填写：{field.Title}{(field.IsRequired ? "（必填）" : "")}{For(field.For, step)}",
                (field.Rule ?? field.AtMost) is { } rule ? rules.AddressOf(rule) : null
            );
        if (step.Vote is { } vote)
        {
            yield return Ruled(vote.Quorum, on, value => $"表决：到会达到{value}才能开会");
            yield return Ruled(
                vote.Majority,
                on,
                value => $"表决：赞成达到{value}为通过{(vote.CountsWritten ? "，会前书面意见计算在内" : "")}"
            );
            if (vote.Of is { } party)
                yield return new Line($"表决：有表决权的是{definition.Party(party)?.Title ?? party}的正式党员");
        }

        foreach (var check in step.Checks)
            yield return new Line($"核查：{CheckTitle(check)}");
    }

    private Way WayOf(OutcomeDefinition outcome, ProcedureDefinition definition)
    {
        var leads = outcome switch
        {
            { Ends: { } ends } => Words.Of(ends),
            { Kind: OutcomeKind.Return, To: { } to } => $"退回“{Title(definition, to)}”",
            _ => $"转“{Title(definition, outcome.To!)}”",
        };
        return new Way(
            outcome.Title,
            leads,
            [
                .. outcome.IsAutomatic ? new[] { "期限届满时自动发生" } : [],
                .. outcome.NeedsReason ? new[] { "须写明理由" } : [],
                .. outcome.Effects.Select(e => "随之：" + words.TitleOf(CaseWordKind.Effect, e)),
                .. outcome.Papers.Select(p => $"出具：{papers.TitleOf(p.Kind)}"),
            ]
        );
    }

    private static string For(IReadOnlyList<string> outcomes, StepDefinition step) =>
        outcomes.Count == 0 ? "" : $"，{string.Join("、", outcomes.Select(o => $"“{step.Find(o)?.Title ?? o}”"))}时";

    private Line Ruled(string rule, DateOnly on, Func<string, string> say) =>
        new(say(Find(rule, on)?.ShownWithUnit ?? rule), rules.AddressOf(rule));

    private Rule? Find(string rule, DateOnly on) => rules.Versions(rule).Count == 0 ? null : CaseClock.RuleOn(rules, rule, on);

    private string RuleTitle(string rule, DateOnly on) => Find(rule, on)?.Title ?? rule;

    private static string Title(ProcedureDefinition definition, string step) => definition.Find(step)?.Title ?? step;
}
