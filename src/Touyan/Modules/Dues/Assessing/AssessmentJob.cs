using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Assessing;

/// <summary>Assesses a month for all branches below an organisation, some at a time. Running twice does it once.</summary>
internal sealed class AssessmentJob(DuesDesk desk, AssessBranches assess, IActorsByAccount actors) : IJobHandler
{
    public const string JobKind = "dues-assessment";

    public string Kind => JobKind;

    public async Task RunAsync(Job job, CancellationToken ct)
    {
        if (await FindAsync(job, ct) is not { EndedAt: null } run)
            return;

        // What he may do is what he may do now.
        var by = await actors.FindAsync(run.OrderedBy, "job", ct);
        var top = by is null ? null : await desk.Organizations.FindAsync(run.OrganizationId, by, DuesPermissions.Collect, ct);
        if (by is null || top is null)
        {
            await GiveUpAsync(job, ct);
            return;
        }

        var branches = await assess.BranchesAsync(top.Path, ct);
        run.Begin(branches.Count);
        foreach (var some in branches.Chunk(AssessBranches.AtOnce))
        {
            run.Note(some.Length, await assess.RunAsync(some, run.Month, by, ct));
            await desk.Db.SaveChangesAsync(ct);
        }

        run.End(desk.Now);
        await desk.Db.SaveChangesAsync(ct);
    }

    public async Task GiveUpAsync(Job job, CancellationToken ct)
    {
        if (await FindAsync(job, ct) is not { EndedAt: null } run)
            return;

        run.Fail(job.Reference, desk.Now);
        await desk.Db.SaveChangesAsync(ct);
    }

    private Task<DuesRun?> FindAsync(Job job, CancellationToken ct)
    {
        var id = DuesRunId.Parse(job.Payload, provider: null);
        return desk.Db.DuesRuns.SingleOrDefaultAsync(r => r.Id == id, ct);
    }
}
