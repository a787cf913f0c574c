using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Opens the step that follows: past those that this county, this case does not need, with its keepers and its days.</summary>
public sealed class AdvanceCase(FindKeepers keepers, Rules rules)
{
    public async Task OpenAsync(Case at, ProcedureDefinition definition, string next, DateOnly on, Doer by, CancellationToken ct)
    {
        var step = definition.Find(next)!;
        while (step.Condition is { } condition && !Holds(condition, at, on))
        {
            at.Tell(CaseEventKind.Skipped, $"不经“{step.Title}”：{Why(condition, definition, on)}", by);
            step = definition.Find(condition.Else)!;
        }

        var found = await keepers.RunAsync(step.Keepers, step.AllSign, BasisOf(at), ct);
        at.OpenNext(step, CaseClock.TimesOf(at, step, on, rules), found, by.At);
    }

    public static KeeperBasis BasisOf(Case at) =>
        new(
            at.Parties.ToDictionary(p => p.Party, p => p.OrganizationId, StringComparer.Ordinal),
            at.SubjectMember,
            at.StartedById,
            CaseValues.Read(at.Values)
        );

    private bool Holds(ConditionDefinition condition, Case at, DateOnly on) =>
        condition switch
        {
            { Rule: { } rule } => rules.Find(rule, on)?.Shown == condition.Is,
            { Field: { } field } => CaseValues.Read(at.Values).Text(field) is { } said && (condition.Is is null || said == condition.Is),
            { Differ: [var one, var other] } => at.PartyOf(one) is { } first && at.PartyOf(other) is { } second && first != second,
            _ => true,
        };

    private string Why(ConditionDefinition condition, ProcedureDefinition definition, DateOnly on) =>
        condition switch
        {
            { Rule: { } rule } when rules.Find(rule, on) is { } found => $"{found.Title}为“{found.Shown}”（{rule}）",
            { Rule: { } rule } => $"规则 {rule} 当日没有有效版本",
            { Field: { } field } => $"“{definition.Fields.First(f => f.Id == field).Title}”不是“{condition.Is}”",
            _ => "双方是同一党组织",
        };
}
