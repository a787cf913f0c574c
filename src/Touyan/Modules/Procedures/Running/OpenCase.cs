using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>A case that has begun: what the beginning brings about happens, and the first gate is opened. In the unit of work at hand.</summary>
public sealed class OpenCase(AdvanceCase advance, CaseHooks hooks, Moments moments)
{
    public async Task<Refusal?> RunAsync(RunningCase running, DateOnly on, Actor by, Doer doer, CancellationToken ct)
    {
        var (at, definition) = (running.Case, running.Definition);
        var moment = moments.Of(running, by, on, doer.At);
        if (await hooks.ApplyAsync(definition.Start.Effects, moment, ct) is { } refusal)
            return refusal;

        at.Learn(moment.Learned);
        await advance.OpenAsync(at, definition, definition.First.Id, on, doer, ct);
        return null;
    }
}
