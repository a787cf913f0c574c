using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Running;

/// <summary>All that a gate asks of a decision: the day, the reason, the fields, the documents, the vote, and what the house itself checks.</summary>
public sealed class GateCheck(FieldCheck fields, EntitledOnTheBooks entitled, CaseHooks hooks, Rules rules, TimeProvider clock)
{
    /// <summary>A decision that somebody who may is about to take.</summary>
    public sealed record Question(
        RunningCase Running,
        CaseStep Open,
        StepDefinition Step,
        OutcomeDefinition Outcome,
        DecideStep.Input Input
    );

    public async Task<Result<DecisionGiven>> AskAsync(Question asked, Actor by, CancellationToken ct)
    {
        var (step, outcome, input, on) = (asked.Step, asked.Outcome, asked.Input, asked.Input.On!.Value);
        if (outcome.NeedsReason && string.IsNullOrWhiteSpace(input.Reason))
            return ProcedureRefusals.ReasonRequired;

        var wanted = step.Fields.Where(f => GateRules.Asks(f.For, outcome));
        var said = await fields.RunAsync(wanted, input.Values, new FieldSetting(by, on), ct);
        if (said.IsRefused)
            return said.Refusal!;

        var given = new DecisionGiven
        {
            Outcome = outcome.Id,
            On = on,
            Reason = input.Reason,
            LateReason = input.LateReason,
            Values = said.Value,
            Documents = [.. input.Documents.Where(d => step.Documents.Any(known => known.Id == d.Document))],
            Vote = step.Vote is null || outcome.Kind is OutcomeKind.Return ? null : input.Vote,
            Rules = [.. RulesOf(step)],
        };
        if (given.Vote is { Excluded: > 0 })
            given = given with { Rules = [.. given.Rules, VoteRules.LeftOut] };

        var earliest = step.Earliest is { Rule: { } wait } ? CaseClock.RuleOn(rules, wait, asked.Open.OpenedOn) : null;
        var moment = new Moments(rules).Of(asked.Running, step, outcome, given, by, clock.UtcNow);
        var refusal =
            GateRules.CheckDay(asked.Open, given, outcome.Kind, new Wait(earliest, step.Article), clock.Today)
            ?? GateRules.CheckGiven(given.Documents, clock.Today)
            ?? GateRules.CheckDocuments(asked.Running.Case, step, outcome, given)
            ?? await WrongVoteAsync(asked, given, ct)
            ?? await HouseAsync(asked, moment, ct);
        return refusal is null ? given with { Rules = [.. given.Rules.Union(moment.Rules.Asked, StringComparer.Ordinal)] } : refusal;
    }

    private async Task<Refusal?> WrongVoteAsync(Question asked, DecisionGiven given, CancellationToken ct)
    {
        if (asked.Step.Vote is not { } vote || asked.Outcome.Kind is OutcomeKind.Return)
            return null;

        var (quorum, majority) = (CaseClock.RuleOn(rules, vote.Quorum, given.On), CaseClock.RuleOn(rules, vote.Majority, given.On));
        return GateRules.CheckVote(vote, asked.Outcome, given.Vote, quorum, majority)
            ?? VoteRules.CheckLeftOut(
                given.Vote!,
                given.On,
                CaseClock.RuleOn(rules, VoteRules.LeftOut, given.On),
                rules.Codes(VoteRules.Grounds)
            )
            ?? await entitled.CheckAsync(asked.Running.Case, vote, given, ct);
    }

    // Returning a case needs nothing but a reason.
    private Task<Refusal?> HouseAsync(Question asked, CaseMoment moment, CancellationToken ct) =>
        asked.Outcome.Kind is OutcomeKind.Forward ? hooks.CheckAsync(asked.Step.Checks, moment, ct) : Task.FromResult<Refusal?>(null);

    private static IEnumerable<string> RulesOf(StepDefinition step) =>
        new[] { step.Limit?.Rule, step.Earliest?.Rule, step.Vote?.Quorum, step.Vote?.Majority }
            .Concat(step.Fields.SelectMany(f => new[] { f.Rule, f.AtMost }))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
}
