using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Scanning;
using Touyan.Platform.Uploads;

namespace Touyan.Modules.Imports.Uploads;

/// <summary>
/// Has a file that came in looked through, then enters it in the unit of work at hand: the import, the sheet as sent (sealed), its last day, its trace.
/// </summary>
public sealed class Reception(TouyanDb db, ImportRetention retention, Trail.Trail trail, FileScan scan)
{
    /// <summary>Before anything reads the file: why it is not let in, which the trail then knows; null when it is.</summary>
    public async Task<Refusal?> InspectAsync(Actor by, string fileName, Func<Stream, CancellationToken, Task> send, CancellationToken ct)
    {
        if (await scan.LookAsync(send, ct) is not { } refusal)
            return null;

        var subject = new TrailSubject("import", EntityId.New<ImportId>().Value, SentFile.NameOf(fileName));
        trail.Record(by, ImportsActs.FileRefused, subject, detail: refusal.Code);
        await db.SaveChangesAsync(ct);
        return refusal with { Field = "File" };
    }

    /// <summary>Called inside a transaction, which ends after the save.</summary>
    public async Task<Import> ReceiveAsync(
        Actor by,
        string kind,
        string fileName,
        SentBytes sent,
        IReadOnlyDictionary<string, string> options,
        CancellationToken ct
    )
    {
        var import = Import(by, kind, fileName, sent, options, retention.Now);
        db.Add(import);
        db.Add(ImportFile.Of(import, sent, await db.Secrets.HoldAsync(db, ct)));
        retention.Begin(import.Id, import.UploadedAt);
        trail.Record(by, ImportsActs.Uploaded, import.Subject);
        return import;
    }

    internal static Import Import(
        Actor by,
        string kind,
        string fileName,
        SentBytes sent,
        IReadOnlyDictionary<string, string> options,
        DateTime now
    ) => Model.Import.Upload(by, kind, SentFile.NameOf(fileName), sent.Hash, sent.Length, RowJson.Write(options), now);
}
