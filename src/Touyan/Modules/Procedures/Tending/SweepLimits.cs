using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>
/// Looks after limits that have passed: what happens by itself then happens, of the others it is written down once that they are overdue. Each case is a unit of
/// work of its own; one that cannot be settled now is tried again with the next sweep.
/// </summary>
public sealed class SweepLimits(INewDb newDb, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>How many cases of a county something happened to.</summary>
    public async Task<int> RunAsync(int county, CancellationToken ct)
    {
        var (settled, passed) = (0, new HashSet<CaseId>());
        while (true)
        {
            var due = (await DueAsync(county, ct)).Where(passed.Add).ToList();
            if (due.Count == 0)
                return settled;

            foreach (var id in due)
                settled += await OneAsync(county, id, ct) ? 1 : 0;
        }
    }

    private async Task<List<CaseId>> DueAsync(int county, CancellationToken ct)
    {
        var today = clock.Today;
        await using var db = newDb.Create();
        db.Enter(county);
        return await db
            .CaseSteps.Where(s => s.ClosedAt == null && s.DueOn < today && s.OverdueAt == null)
            .OrderBy(s => s.DueOn)
            .Select(s => s.CaseId)
            .Take(Batch)
            .ToListAsync(ct);
    }

    private async Task<bool> OneAsync(int county, CaseId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(county);
        return await scope.ServiceProvider.GetRequiredService<PassLimit>().RunAsync(id, ProgramOf(county), ct);
    }

    private static Actor ProgramOf(int county) =>
        new()
        {
            County = county,
            Account = default,
            Name = "系统",
            Posts = [],
            Origin = "job",
        };
}
