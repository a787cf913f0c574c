using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures;

/// <summary>
/// A step that another county of the installation answers for: its house brings the answer when that county's own gate has decided. No gate is asked
/// here; the answer stands in the story under the name of who decided there. Nothing is saved: both counties are saved together.
/// </summary>
public sealed class AnsweredElsewhere(CaseDesk desk, SettleStep settle, Moments moments)
{
    /// <summary>The open step comes to this outcome; refused when it is no longer open.</summary>
    public async Task<Refusal?> DecideAsync(CaseId id, string stepId, ElsewhereAnswer answer, Actor by, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } running)
            return ProcedureRefusals.NotFound;

        if (running.Case.Open is not { } open || open.Step != stepId || running.Definition.Find(stepId) is not { } step)
            return running.Case.IsOpen ? ProcedureRefusals.ChangedMeanwhile : ProcedureRefusals.Ended;

        var (at, doer) = (running.Case, Doer.Of(by, by.PostBehind(null), desk.Now));
        var outcome =
            step.Find(answer.Outcome) ?? throw new ArgumentException($"The step {stepId} has no outcome {answer.Outcome}.", nameof(answer));
        var given = new DecisionGiven
        {
            Outcome = outcome.Id,
            On = answer.On,
            Reason = answer.Reason,
        };
        var moment = moments.Of(running, step, outcome, given, by, doer.At);
        desk.Record(by, answer.Act, at, answer.Reason, $"{step.Title}：{outcome.Title}，{answer.On:yyyy-MM-dd}");
        at.Append(open, step, given, outcome, keeper: null, doer);
        return await settle.RunAsync(running, moment, open, doer, ct);
    }

    /// <summary>Its house found out something more of the matter, outside of any step: it stands in the story, and later steps know it. The house tells the trail.</summary>
    public async Task TellAsync(CaseId id, IReadOnlyDictionary<string, string> values, string told, Actor by, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { Case: { IsOpen: true } at })
            return;

        at.Learn(values);
        at.Tell(CaseEventKind.DocumentAdded, told, Doer.Of(by, by.PostBehind(null), desk.Now), at.Open);
    }

    /// <summary>The case ends, because the matter ended where it began; nothing when it has ended already.</summary>
    public async Task EndAsync(CaseId id, CaseState state, string reason, Actor by, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { Case: { IsOpen: true } at })
            return;

        var doer = Doer.Of(by, by.PostBehind(null), desk.Now);
        desk.Record(by, CaseActs.Answer, at, reason, Words.Of(state));
        at.Tell(CaseEventKind.Stopped, reason, doer, at.Open);
        at.End(state, desk.Today, doer.At);
        await desk.News.EndedAsync(at, doer, ct);
    }
}

/// <summary>What another county decided.</summary>
public sealed record ElsewhereAnswer(string Outcome, DateOnly On, string? Reason = null)
{
    /// <summary>What the trail calls it; the demo has a word of its own.</summary>
    public TrailAct Act { get; init; } = CaseActs.Answer;
}
