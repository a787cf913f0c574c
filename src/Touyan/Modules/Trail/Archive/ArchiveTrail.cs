using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Archive;

/// <summary>
/// Moves whole seals that are older than the rule book keeps them into a file, which is read back and checked before anything leaves the database.
/// </summary>
internal sealed class ArchiveTrail(INewDb newDb, ExportTrail export, MoveOutEntries moveOut, TrailRetention retention)
{
    /// <summary>What is to be archived.</summary>
    /// <param name="County">Whose; 0 for the installation's own.</param>
    /// <param name="Folder">Where archives lie.</param>
    /// <param name="Before">The day before which entries go; null for all that need not stay.</param>
    public sealed record Input(int County, string Folder, DateOnly? Before);

    /// <summary>What was archived.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Archive">What it holds.</param>
    /// <param name="Entries">Entries that left the database.</param>
    public sealed record Done(string Path, TrailArchive Archive, long Entries);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var day = input.Before ?? retention.KeptFrom;
        if (day > retention.KeptFrom)
            return TrailRefusals.KeptStill(retention.KeptFrom, retention.Months);

        if (await LastSealBeforeAsync(input.County, Clock.ToUtc(day), ct) is not { } last)
            return TrailRefusals.NothingToArchive(day);

        Directory.CreateDirectory(input.Folder);
        var path = Path.Combine(input.Folder, $"trail-{input.County}-{last:D8}.jsonl.gz");
        // Left by an archiving that did not come to its end.
        File.Delete(path);
        var written = (await export.RunAsync(input.County, path, last, ct))!;
        if (VerifyFile.Run(path, [], []).Findings is [var finding, ..])
            return TrailRefusals.NotWhole(finding.Message);

        return new Done(path, await moveOut.RunAsync(written, Path.GetFileName(path), by, ct), written.Entries);
    }

    // A seal goes as a whole: its youngest entry decides.
    private async Task<long?> LastSealBeforeAsync(int county, DateTime before, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(county);
        var firstYoung = await db.TrailEntries.Where(e => e.At >= before && e.SealNo > 0).MinAsync(e => e.SealNo, ct);
        var old = db.TrailSeals.Where(s => s.SealedAt < before && (firstYoung == null || s.No < firstYoung));
        return await old.MaxAsync(s => (long?)s.No, ct);
    }
}
