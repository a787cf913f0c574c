using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>The limit of the open step of one case has passed.</summary>
public sealed class PassLimit(CaseDesk desk, SettleStep settle, Moments moments)
{
    /// <summary>False when there was nothing to do any more, or somebody else was quicker; refused when what should happen by itself cannot.</summary>
    public async Task<Result<bool>> RunAsync(CaseId id, Actor program, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { Case.Open: { OverdueAt: null } open } running || open.DueOn >= desk.Today)
            return false;

        var step = running.Definition.Find(open.Step)!;
        if (step.Automatic is not { } outcome)
            return await TellAsync(running, open, why: null, program, ct);

        var (at, doer) = (running.Case, Doer.Program(desk.Now));
        var given = new DecisionGiven
        {
            Outcome = outcome.Id,
            On = desk.Today,
            Reason = $"期限 {open.DueOn:yyyy-MM-dd} 已过",
            Rules = step.Limit?.Rule is { } rule ? [rule] : [],
        };
        var moment = moments.Of(running, step, outcome, given, program, doer.At);
        desk.Record(program, CaseActs.Expire, at, given.Reason, $"{step.Title}：{outcome.Title}");
        at.Append(open, step, given, outcome, keeper: null, doer);
        await using var unit = await desk.BeginAsync(outcome, ct);
        if (await settle.RunAsync(running, moment, open, doer, ct) is { } refusal)
            return refusal;

        if (await desk.SaveAsync(at, ct) is not null)
            return false;

        await unit.CommitAsync(ct);
        return true;
    }

    /// <summary>What should have happened by itself was refused: it is written down as overdue, with why, and waits for its keepers.</summary>
    public async Task<bool> TellAsync(CaseId id, Refusal why, Actor program, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { Case.Open: { OverdueAt: null } open } running && await TellAsync(running, open, why, program, ct);

    private async Task<bool> TellAsync(RunningCase running, CaseStep open, Refusal? why, Actor program, CancellationToken ct)
    {
        var at = running.Case;
        desk.Record(program, CaseActs.Overdue, at, detail: $"{open.Title}，期限 {open.DueOn:yyyy-MM-dd}");
        at.PassLimit(open, why, Doer.Program(desk.Now));
        return await desk.SaveAsync(at, ct) is null;
    }
}
