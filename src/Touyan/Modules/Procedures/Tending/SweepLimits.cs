using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>
/// Looks after limits that have passed: what happens by itself then happens, of the others it is written down once that they are overdue. Each case is a unit of
/// work of its own: one that cannot be settled stands in the way of no other.
/// </summary>
public sealed class SweepLimits(INewDb newDb, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepLimits> log) : ICountySweep
{
    private const int Batch = 200;

    public string Name => "limits of cases";

    public Task<IReadOnlyCollection<int>> CountiesAsync(TouyanDb db, CancellationToken ct) => db.CountiesInAsync<Case>(ct);

    Task ICountySweep.RunAsync(int county, CancellationToken ct) => RunAsync(county, ct);

    /// <summary>How many cases of a county something happened to.</summary>
    public async Task<int> RunAsync(int county, CancellationToken ct)
    {
        var settled = 0;
        for (Due? last = null; ; )
        {
            var due = await DueAsync(county, last, ct);
            if (due.Count == 0)
                return settled;

            foreach (var one in due)
                settled += await OneAsync(county, one.Case, ct) ? 1 : 0;

            last = due[^1];
        }
    }

    private sealed record Due(CaseId Case, DateOnly On, Guid Step);

    private async Task<List<Due>> DueAsync(int county, Due? last, CancellationToken ct)
    {
        var today = clock.Today;
        await using var db = newDb.Create();
        db.Enter(county);
        var passed = db.CaseSteps.Where(s => s.ClosedAt == null && s.DueOn < today && s.OverdueAt == null);
        if (last is { On: var on, Step: var step })
            passed = passed.Where(s => s.DueOn > on || (s.DueOn == on && s.Id.CompareTo(step) > 0));

        return await passed
            .OrderBy(s => s.DueOn)
            .ThenBy(s => s.Id)
            .Take(Batch)
            .Select(s => new Due(s.CaseId, s.DueOn!.Value, s.Id))
            .ToListAsync(ct);
    }

    private async Task<bool> OneAsync(int county, CaseId id, CancellationToken ct)
    {
        try
        {
            var kept = await AtAsync(county, pass => pass.RunAsync(id, Actor.Program(county), ct));
            return !kept.IsRefused
                ? kept.Value
                : await AtAsync(county, pass => pass.TellAsync(id, kept.Refusal!, Actor.Program(county), ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && fault.AsOutage() is null)
        {
            log.LogError(fault, "The limit of case {Case} of {County} could not be looked after.", id, county);
            return false;
        }
    }

    // What was refused leaves half an act in its unit of work: each has its own.
    private Task<T> AtAsync<T>(int county, Func<PassLimit, Task<T>> act) =>
        scopes.InCountyAsync(county, services => act(services.GetRequiredService<PassLimit>()));
}
