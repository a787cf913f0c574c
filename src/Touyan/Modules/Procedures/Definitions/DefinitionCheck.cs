using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>Whether the pieces of a definition hang together: every step can be reached and left, every gate has a keeper, everything named exists. Pure.</summary>
public static partial class DefinitionCheck
{
    /// <summary>All that is wrong, each in a sentence that names the step, and with the piece in which it stands.</summary>
    public static IEnumerable<DefinitionFault> Wrong(ProcedureDefinition definition, ProcedureVocabulary words, Func<string, Rule?> rule) =>
        Repeated(definition)
            .Concat(WrongParties(definition))
            .Concat(WrongCodes(definition, words))
            .Select(message => new DefinitionFault(message))
            .Concat(WrongStart(definition, words, rule).Select(message => new DefinitionFault(message) { IsOfStart = true }))
            .Concat(WrongWithdrawal(definition, words).Select(message => new DefinitionFault(message) { IsOfWithdrawal = true }))
            .Concat(
                definition.Steps.SelectMany(step =>
                    WrongStep(definition, step, words, rule).Select(message => new DefinitionFault(message) { Step = step.Id })
                )
            )
            .Concat(WrongWays(definition));

    private static IEnumerable<string> Repeated(ProcedureDefinition definition)
    {
        foreach (var id in Doubles(definition.Steps.Select(s => s.Id)))
            yield return $"环节“{id}”重复";
        foreach (var id in Doubles(definition.Parties.Select(p => p.Id)))
            yield return $"参与方“{id}”重复";
        foreach (var id in Doubles(definition.Fields.Select(f => f.Id)))
            yield return $"字段“{id}”重复";
        foreach (var step in definition.Steps)
        {
            foreach (var id in Doubles(step.Outcomes.Select(o => o.Id)))
                yield return $"环节“{step.Title}”的结果“{id}”重复";
        }
    }

    private static IEnumerable<string> Doubles(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> WrongCodes(ProcedureDefinition definition, ProcedureVocabulary words) =>
        definition
            .Fields.Where(f =>
                (f.Type is FieldType.Code) != (f.Codes is not null) || (f.Codes is { } table && !words.Codes.Contains(table))
            )
            .Select(f =>
                f.Codes is null ? $"字段“{f.Title}”没有指明代码表（codes）" : $"字段“{f.Title}”：没有代码表“{f.Codes}”，或字段类型不是 code"
            );

    private static IEnumerable<string> WrongParties(ProcedureDefinition definition)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in definition.Parties)
        {
            if (party.Origin is PartyOrigin.Above && !known.Contains(party.Of!))
                yield return $"参与方“{party.Title}”：前面没有“{party.Of}”";
            known.Add(party.Id);
        }
    }

    private static IEnumerable<string> WrongStart(ProcedureDefinition definition, ProcedureVocabulary words, Func<string, Rule?> rule)
    {
        if (!words.HasSubject(definition.Subject))
            yield return $"没有办理对象“{definition.Subject}”";
        foreach (var message in WrongKeepers(definition, definition.Start.By, "发起"))
            yield return message;
        foreach (var check in definition.Start.Checks.Where(c => !words.HasCheck(c)))
            yield return $"发起：没有核查“{check}”";
        foreach (var effect in definition.Start.Effects.Where(e => !words.HasEffect(e)))
            yield return $"发起：没有效果“{effect}”";
        foreach (var message in definition.Start.Fields.SelectMany(f => WrongField(f, "发起", rule)))
            yield return message;
    }

    private static IEnumerable<string> WrongWithdrawal(ProcedureDefinition definition, ProcedureVocabulary words)
    {
        if (definition.Withdrawal is not { } withdrawal)
            yield break;

        foreach (var message in WrongKeepers(definition, withdrawal.By, "撤回"))
            yield return message;
        if (withdrawal.Until is { } until && definition.Find(until) is null)
            yield return $"撤回：没有环节“{until}”";
        foreach (var effect in withdrawal.Effects.Where(e => !words.HasEffect(e)))
            yield return $"撤回：没有效果“{effect}”";
    }

    private static IEnumerable<string> WrongStep(
        ProcedureDefinition definition,
        StepDefinition step,
        ProcedureVocabulary words,
        Func<string, Rule?> rule
    )
    {
        var where = $"环节“{step.Title}”";
        return WrongKeepers(definition, step.Keepers, where)
            .Concat(step.Checks.Where(c => !words.HasCheck(c)).Select(c => $"{where}：没有核查“{c}”"))
            .Concat(
                step.DifferentFrom.Where(s => definition.Find(s) is null).Select(s => $"{where}：没有环节“{s}”，不能要求由不同的人办理")
            )
            .Concat(step.Fields.SelectMany(f => WrongField(f, where, rule)))
            .Concat(
                step.Fields.SelectMany(f => f.For)
                    .Concat(step.Documents.SelectMany(d => d.For))
                    .Concat(step.Vote?.PassesFor ?? [])
                    .Where(o => step.Find(o) is null)
                    .Select(o => $"{where}：没有结果“{o}”")
            )
            .Concat(WrongTimes(definition, step, where, words, rule))
            .Concat(WrongVote(definition, step, where, rule))
            .Concat(WrongCondition(definition, step, where, rule))
            .Concat(step.Outcomes.SelectMany(o => WrongOutcome(definition, step, o, words)));
    }

    private static IEnumerable<string> WrongKeepers(ProcedureDefinition definition, IReadOnlyList<KeeperDefinition> keepers, string where)
    {
        if (keepers.Count == 0)
            yield return $"{where}：没有把关人";

        foreach (var keeper in keepers)
        {
            if (keeper.Office is KeeperOffice.Secretary or KeeperOffice.Committee && definition.Party(keeper.Of!) is null)
                yield return $"{where}：没有参与方“{keeper.Of}”";
            if (
                keeper.Office is KeeperOffice.Named
                && definition.Fields.FirstOrDefault(f => f.Id == keeper.Of)?.Type is not FieldType.Members
            )
                yield return $"{where}：“{keeper.Of}”不是填写党员的字段";
        }
    }

    private static IEnumerable<string> WrongField(FieldDefinition field, string where, Func<string, Rule?> rule)
    {
        if (field.Type is FieldType.Choice && field.Choices.Count == 0)
            yield return $"{where}：字段“{field.Title}”没有选项";
        if (field.AtMost is { } most && rule(most)?.Number is null)
            yield return $"{where}：字段“{field.Title}”的上限规则“{most}”不存在或不是数";
        if (field.Rule is { } id && rule(id) is not { Number: not null } and not { Range: not null })
            yield return $"{where}：字段“{field.Title}”依据的规则“{id}”不存在或不是数";
    }

    private static IEnumerable<string> WrongOutcome(
        ProcedureDefinition definition,
        StepDefinition step,
        OutcomeDefinition outcome,
        ProcedureVocabulary words
    )
    {
        var where = $"环节“{step.Title}”的结果“{outcome.Title}”";
        if (outcome.To is { } to && definition.Find(to) is null)
            yield return $"{where}：没有环节“{to}”";
        foreach (var effect in outcome.Effects.Where(e => !words.HasEffect(e)))
            yield return $"{where}：没有效果“{effect}”";
        foreach (var message in outcome.Papers.SelectMany(p => PaperCheck.Wrong(definition, p, words)))
            yield return $"{where}：{message}";
    }

    // From the first step on, forwards; and from the ends, backwards.
    private static IEnumerable<DefinitionFault> WrongWays(ProcedureDefinition definition)
    {
        if (definition.Steps.Count == 0)
            yield break;

        var reached = Walk([definition.First.Id], id => definition.Find(id) is { } step ? Onward(step) : []);
        foreach (var step in definition.Steps.Where(s => !reached.Contains(s.Id)))
            yield return new($"环节“{step.Title}”走不到") { Step = step.Id };

        var ending = definition.Steps.Where(s => s.Outcomes.Any(o => o.Ends is not null)).Select(s => s.Id);
        var leading = Walk(ending, id => definition.Steps.Where(s => Onward(s).Contains(id, StringComparer.Ordinal)).Select(s => s.Id));
        foreach (var step in definition.Steps.Where(s => !leading.Contains(s.Id)))
            yield return new($"环节“{step.Title}”走不出去：从它到不了任何结束") { Step = step.Id };

        foreach (var step in definition.Steps.Where(s => PassesInCircles(definition, s)))
            yield return new($"环节“{step.Title}”：条件都不成立时，各环节的 else 绕成一圈") { Step = step.Id };
    }

    private static bool PassesInCircles(ProcedureDefinition definition, StepDefinition step)
    {
        var (at, seen) = (step, new HashSet<string>(StringComparer.Ordinal));
        while (at?.Condition is { } condition)
        {
            if (!seen.Add(at.Id))
                return at.Id == step.Id;

            at = definition.Find(condition.Else);
        }

        return false;
    }

    private static IEnumerable<string> Onward(StepDefinition step) =>
        step.Outcomes.Select(o => o.To).Append(step.Condition?.Else).OfType<string>();

    private static HashSet<string> Walk(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(from, StringComparer.Ordinal);
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var at))
        {
            foreach (var further in next(at).Where(seen.Add))
                open.Enqueue(further);
        }

        return seen;
    }
}

/// <summary>Something in a definition that does not hold together.</summary>
/// <param name="Message">What.</param>
public sealed record DefinitionFault(string Message)
{
    /// <summary>The step in which it stands.</summary>
    public string? Step { get; init; }

    public bool IsOfStart { get; init; }

    public bool IsOfWithdrawal { get; init; }

    /// <summary>Where that piece begins in the file; the file as a whole where it concerns no single piece.</summary>
    internal Place PlaceIn(ProcedureShape shape) =>
        this switch
        {
            { Step: { } step } => shape.Steps.Find(s => s.Id == step)?.Place ?? shape.Place,
            { IsOfStart: true } => shape.Start?.Place ?? shape.Place,
            { IsOfWithdrawal: true } => shape.Withdraw?.Place ?? shape.Place,
            _ => shape.Place,
        };
}
