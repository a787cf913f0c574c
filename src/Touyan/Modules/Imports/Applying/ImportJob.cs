using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;

namespace Touyan.Modules.Imports.Applying;

/// <summary>The work behind an import, outside its request: check it, or write it. Running twice does it once.</summary>
internal sealed class ImportJob(TouyanDb db, IActorsByAccount actors, ImportSteps steps) : IJobHandler
{
    public const string JobKind = "import";

    public string Kind => JobKind;

    public async Task RunAsync(Job job, CancellationToken ct)
    {
        var id = IdOf(job);
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return;

        // What he may do is what he may do now.
        var by = await actors.FindAsync(import.UploadedBy, "job", ct);
        if (by is null || !steps.May(by, import))
            await steps.Aftermath.FailAsync(id, by is null ? ImportRefusals.UploaderDisabled : ImportRefusals.UploaderMayNot, ct);
        else if (import.Status is ImportStatus.Checking)
            await steps.Check.RunAsync(id, by, ct);
        else if (import.Status is ImportStatus.Applying)
            await WriteAsync(import, by, ct);
    }

    public Task GiveUpAsync(Job job, CancellationToken ct) => steps.Aftermath.FailAsync(IdOf(job), ImportRefusals.Fault(job.Reference), ct);

    private static ImportId IdOf(Job job) => ImportId.Parse(job.Payload, provider: null);

    // Another import entered the same person between this one's check and its row: it is there now, and the next check says so.
    private async Task WriteAsync(Import import, Actor by, CancellationToken ct)
    {
        try
        {
            await steps.Write.RunAsync(import, by, ct);
        }
        catch (Exception clash) when (clash.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            await steps.Write.RunAsync(import, by, ct);
        }
    }
}

/// <summary>The steps of the job.</summary>
internal sealed record ImportSteps(CheckImport Check, WriteImport Write, Aftermath Aftermath, ImportQueue Queue)
{
    public bool May(Actor by, Import import) => Queue.Find(import.Kind, by) is not null;
}
