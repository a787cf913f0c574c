using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Model;

/// <summary>What every gate asks before it lets anything through. Pure: no clock, no database.</summary>
public static class GateRules
{
    /// <summary>The keeper that the actor is; a refusal when he may not decide this step.</summary>
    public static Result<GateKeeper> Admit(Case at, CaseStep step, StepDefinition definition, Actor by, Func<string, string> titleOf)
    {
        if (step.Keepers.FirstOrDefault(k => k.IsOpen && k.Is(by)) is not { } keeper)
            return step.Keepers.Any(k => !k.IsOpen && k.Is(by)) && at.Decisions.Any(d => d.StepId == step.Id)
                ? Signed(at, step, by)
                : ProcedureRefusals.NotYours;

        if (
            at.SubjectMember is { } subject
            && subject == by.Member
            && keeper.MemberId != subject
            && (keeper.AccountId is null || keeper.Role is not null)
        )
            return ProcedureRefusals.OwnMatter(definition.Article);

        if (definition.DifferentFrom.FirstOrDefault(other => Decided(at, other, by)) is { } same)
            return ProcedureRefusals.SamePerson(titleOf(same));

        // Who enters the paper signatures of several others signs for none of them himself.
        return !keeper.StandsIn && at.Decisions.Any(d => d.StepId == step.Id && IsBy(d, by)) ? Signed(at, step, by) : keeper;
    }

    /// <summary>Days: not in the future, not before the step before, not before the time has come, not late without a word.</summary>
    public static Refusal? CheckDay(CaseStep step, DecisionGiven given, OutcomeKind outcome, Wait wait, DateOnly today)
    {
        if (given.On > today)
            return ProcedureRefusals.InFuture;

        if (given.On < step.OpenedOn)
            return ProcedureRefusals.BeforePrevious(step.OpenedOn);

        if (outcome is OutcomeKind.Forward && step.NotBefore is { } day && given.On < day)
            return ProcedureRefusals.TooEarly(step.Title, day, wait.Rule, wait.Article);

        return step.DueOn is { } due && given.On > due && string.IsNullOrWhiteSpace(given.LateReason)
            ? ProcedureRefusals.LateReasonRequired(due)
            : null;
    }

    /// <summary>Documents as they can be.</summary>
    public static Refusal? CheckGiven(IEnumerable<DocumentGiven> documents, DateOnly today)
    {
        foreach (var document in documents)
        {
            if (document.Number?.Trim().Length > CaseDocument.NumberMaxLength)
                return ProcedureRefusals.DocumentWrong(document.Document, $"文号或编号最多 {CaseDocument.NumberMaxLength} 字");

            if (document.DatedOn > today)
                return ProcedureRefusals.DocumentWrong(document.Document, "材料日期不能晚于今天");

            if (document.Pages is < 1 or > CaseDocument.MostPages)
                return ProcedureRefusals.DocumentWrong(document.Document, $"页数应在 1 到 {CaseDocument.MostPages} 之间");
        }

        return null;
    }

    /// <summary>All documents that the check list asks for with this outcome, handed in now or before.</summary>
    public static Refusal? CheckDocuments(Case at, StepDefinition step, OutcomeDefinition outcome, DecisionGiven given)
    {
        var there = at.Documents.Select(d => d.Document).Concat(given.Documents.Select(d => d.Document)).ToHashSet(StringComparer.Ordinal);
        var missing = step.Documents.FirstOrDefault(d => d.IsRequired && Asks(d.For, outcome) && !there.Contains(d.Id));
        return missing is null ? null : ProcedureRefusals.DocumentMissing(missing);
    }

    /// <summary>A vote that can be, with its quorum; and an outcome that follows from it.</summary>
    public static Refusal? CheckVote(VoteDefinition vote, OutcomeDefinition outcome, VoteCount? count, Rule quorum, Rule majority)
    {
        if (outcome.Kind is OutcomeKind.Return)
            return null;

        if (count is null)
            return ProcedureRefusals.VoteIncomplete;

        if (VoteRules.Check(count, vote.CountsWritten, quorum) is { } refusal)
            return refusal;

        var (needed, isPassed) = (VoteRules.Needed(count, majority), VoteRules.IsPassed(count, majority));
        var says = vote.PassesFor.Contains(outcome.Id, StringComparer.Ordinal);
        if (says && !isPassed)
            return ProcedureRefusals.NotPassed(count.For!.Value, needed, majority);

        return !says && isPassed ? ProcedureRefusals.Passed(count.For!.Value, needed) : null;
    }

    /// <summary>True when something is asked for with an outcome: named, or all but returns when none is.</summary>
    public static bool Asks(IReadOnlyList<string> outcomes, OutcomeDefinition outcome) =>
        outcomes.Count == 0 ? outcome.Kind is not OutcomeKind.Return : outcomes.Contains(outcome.Id, StringComparer.Ordinal);

    private static Refusal Signed(Case at, CaseStep step, Actor by)
    {
        var own = at.Decisions.Where(d => d.StepId == step.Id).OrderByDescending(d => IsBy(d, by)).First();
        return ProcedureRefusals.AlreadyDecided(own.By, own.At);
    }

    private static bool Decided(Case at, string step, Actor by) =>
        at.LastDecisionOn(step) is { } last && at.Decisions.Where(d => d.StepId == last.StepId).Any(d => IsBy(d, by));

    // One person with two accounts is one person.
    private static bool IsBy(CaseDecision decision, Actor by) =>
        decision.ById == by.Account || (decision.ByMember is { } member && member == by.Member);
}

/// <summary>Why a step waits: the rule that says how long, where one does, and the article of the step.</summary>
public sealed record Wait(Rule? Rule, string Article);
