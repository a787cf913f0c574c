using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>
/// Which step follows: past those that this county, this case does not need, with its keepers and its days. Writes nothing: a case that runs and one that is
/// rehearsed ask the same.
/// </summary>
public sealed class FindStep(FindKeepers keepers, Rules rules)
{
    public async Task<StepFound> RunAsync(ProcedureDefinition definition, string next, CaseSoFar at, DateOnly on, CancellationToken ct)
    {
        var ahead = Ahead(definition, next, at, on);
        return ahead with { Keepers = await keepers.RunAsync(ahead.Step.Keepers, ahead.Step.AllSign, at.Basis, ct) };
    }

    /// <summary>The same without keepers.</summary>
    public StepFound Ahead(ProcedureDefinition definition, string next, CaseSoFar at, DateOnly on)
    {
        var (step, passed) = (definition.Find(next)!, new List<StepPassed>());
        while (step.Condition is { } condition && !Holds(condition, at, on))
        {
            passed.Add(new StepPassed(step, Why(condition, definition, on)));
            step = definition.Find(condition.Else)!;
        }

        return new StepFound(step, passed, CaseClock.TimesOf(at, step, on, rules), []);
    }

    private bool Holds(ConditionDefinition condition, CaseSoFar at, DateOnly on) =>
        condition switch
        {
            { Rule: { } rule } => rules.Find(rule, on)?.Shown == condition.Is,
            { Field: { } field } => at.Basis.Values.Text(field) is { } said && (condition.Is is null || said == condition.Is),
            { Differ: [var one, var other] } => at.PartyOf(one) is { } first && at.PartyOf(other) is { } second && first != second,
            _ => true,
        };

    private string Why(ConditionDefinition condition, ProcedureDefinition definition, DateOnly on) =>
        condition switch
        {
            { Rule: { } rule } when rules.Find(rule, on) is { } found => $"{found.Title}为“{found.Shown}”（{rule}）",
            { Rule: { } rule } => $"规则 {rule} 当日没有有效版本",
            { Field: { } field } => NotSo(definition.Fields.First(f => f.Id == field), condition),
            _ => "双方是同一党组织",
        };

    private string NotSo(FieldDefinition field, ConditionDefinition condition) =>
        $"“{field.Title}”不是“{(field.Codes is { } table ? rules.Codes(table).Name(condition.Is) : condition.Is)}”";
}

/// <summary>The step that is opened next.</summary>
/// <param name="Step">The step.</param>
/// <param name="Passed">Those that were passed over on the way to it, in order.</param>
/// <param name="Times">By when, and not before when.</param>
/// <param name="Keepers">Who keeps it.</param>
public sealed record StepFound(StepDefinition Step, IReadOnlyList<StepPassed> Passed, StepTimes Times, IReadOnlyList<KeeperFound> Keepers);

/// <summary>A step whose condition does not hold, and why.</summary>
public sealed record StepPassed(StepDefinition Step, string Why);
