using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;

namespace Touyan.Modules.Imports.Applying;

/// <summary>What becomes of an import once its writing has ended, well or not, with the entry that says so.</summary>
internal sealed class Aftermath(TouyanDb db, ImportQueue queue, Trail.Trail trail, TimeProvider clock, Figures figures)
{
    /// <summary>The rows are written; in the caller's transaction.</summary>
    public async Task OfWritingAsync(Import import, Actor by, CancellationToken ct)
    {
        import.Complete(clock.UtcNow);
        trail.Record(by, ImportsActs.Applied, import.Subject, detail: $"通过 {import.Accepted} 行，未通过 {import.Rejected} 行");
        await db.SaveChangesAsync(ct);
        figures.ImportEnded(import.Kind, "applied");
    }

    /// <summary>Nothing could be written as it was seen in the preview: it is checked anew, for another look.</summary>
    public async Task SendBackAsync(ImportId id, Actor by, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == id, ct);
        import.SendBack();
        queue.Enqueue(id);
        trail.Record(by, ImportsActs.SentBack, import.Subject);
        await db.SaveChangesAsync(ct);
        figures.ImportEnded(import.Kind, "sent-back");
        queue.Begin();
    }

    /// <summary>Neither checked nor written, and nobody tries again by himself.</summary>
    public async Task FailAsync(ImportId id, Refusal why, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == id, ct);
        if (import.Status is not (ImportStatus.Checking or ImportStatus.Applying))
            return;

        import.Fail(why);
        trail.Record(ProgramFor(import), ImportsActs.Failed, import.Subject, detail: why.Message);
        await db.SaveChangesAsync(ct);
        figures.ImportEnded(import.Kind, "failed");
    }

    /// <summary>The program itself, at work for whoever brought the sheet.</summary>
    public static Actor ProgramFor(Import import) =>
        new()
        {
            County = import.CountyCode,
            Account = import.UploadedBy,
            Name = import.UploadedByName,
            Posts = [],
            Origin = "job",
        };
}
