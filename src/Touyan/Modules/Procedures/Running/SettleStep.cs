using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>A step came to its end: what follows from it happens, and the next is opened or the case ends. In the unit of work at hand.</summary>
public sealed class SettleStep(CaseHooks hooks, IssuePapers papers, AdvanceCase advance, CaseNews news)
{
    public async Task<Refusal?> RunAsync(RunningCase running, CaseMoment moment, CaseStep step, Doer by, CancellationToken ct)
    {
        var (at, outcome) = (running.Case, moment.Outcome!);
        if (await hooks.ApplyAsync(outcome.Effects, moment, ct) is { } refusal)
            return refusal;

        at.Learn(moment.Learned);
        if (await papers.RunAsync(running, moment, step, by, ct) is { } unissued)
            return unissued;

        at.Learn(moment.Learned);
        if (moment.SubjectIsNow is { } member)
            at.SubjectBecomes(member);

        if (outcome.Ends is not { } state)
        {
            await advance.OpenAsync(at, running.Definition, outcome.To!, moment.On, by, ct);
            return null;
        }

        at.End(state, moment.On, by.At);
        await news.EndedAsync(at, by, ct);
        return null;
    }
}
