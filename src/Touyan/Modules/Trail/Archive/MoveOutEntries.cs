using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Witness;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Archive;

/// <summary>
/// Takes what lies in an archive out of the database. What the entries told of rows stays behind in entries of the archiving itself, so that the rows
/// can still be compared.
/// </summary>
internal sealed class MoveOutEntries(INewDb newDb, EntryStamp stamp, TimeProvider clock)
{
    private const int RowsInOneEntry = 5_000;

    public async Task<TrailArchive> RunAsync(TrailFile.Written file, string name, Actor by, CancellationToken ct)
    {
        var archive = TrailArchive.Of(file, name, clock.UtcNow);
        await using var db = newDb.Create();
        db.Enter(archive.CountyCode);
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        var gone = db.TrailEntries.Where(e => e.SealNo > 0 && e.SealNo <= archive.LastNo);
        var told = await ToldAsync(gone, ct);
        await db.BulkInsertAsync([.. told.Chunk(RowsInOneEntry).DefaultIfEmpty([]).Select(rows => EntryOf(archive, rows, by))], ct);
        await gone.ExecuteDeleteAsync(ct);
        await db.TrailSeals.Where(s => s.No <= archive.LastNo).ExecuteDeleteAsync(ct);
        db.Add(archive);
        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return archive;
    }

    // All that was told of each row, as one change; of rows that came and went nothing is left.
    private static async Task<IEnumerable<RowChange>> ToldAsync(IQueryable<TrailEntry> entries, CancellationToken ct)
    {
        var told = new Dictionary<(string, Guid), RowChange>();
        await foreach (var packed in entries.Where(e => e.Rows != null).Select(e => e.Rows).AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var change in RowChange.Unpack(packed))
            {
                if (told.TryGetValue((change.Table, change.Id), out var known))
                    RowChange.Mix(known.Delta, change.Delta);
                else
                    told.Add((change.Table, change.Id), change);
            }
        }

        return told.Values.Where(c => c.Delta.AsSpan().ContainsAnyExcept((byte)0));
    }

    private TrailEntry EntryOf(TrailArchive archive, RowChange[] rows, Actor by)
    {
        var subject = new TrailSubject("trail", Guid.Empty, $"封存第 {archive.FirstNo} 至 {archive.LastNo} 号");
        var entry = TrailEntry.Of(by, TrailActs.Archive, subject, archive.ArchivedAt, reason: null, $"归档文件 {archive.FileName}");
        entry.Rows = RowChange.Pack(rows);
        stamp.Put(entry);
        return entry;
    }
}
