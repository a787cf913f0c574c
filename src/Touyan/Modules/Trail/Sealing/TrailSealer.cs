using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Archive;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>
/// Closes what a county's writers have left, batch by batch, in a transaction of its own: no writer waits for it or for another writer. Where two
/// instances seal one county at once, one batch wins and the other is taken up again.
/// </summary>
internal sealed class TrailSealer(INewDb newDb, KeyRing keys, EntryStamp stamp, TimeProvider clock, ILogger<TrailSealer> log)
{
    /// <summary>Stands in the place of a seal's number for entries that this program did not write: they are never sealed, and verification names them.</summary>
    public const long Rejected = -1;

    private const int AtOnce = 1_000;

    /// <summary>Seals all that is committed; tells the last seal when there was anything to seal.</summary>
    public async Task<SealRecord?> SealAsync(int county, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(county);
        SealRecord? last = null;
        while (await SealBatchAsync(db, ct) is { } seal)
            last = SealRecord.Of(seal, withLeaves: false);

        return last;
    }

    private async Task<TrailSeal?> SealBatchAsync(TouyanDb db, CancellationToken ct)
    {
        // Nothing to do is the usual case: it takes no lock.
        if (!await db.TrailEntries.AnyAsync(e => e.SealNo == null, ct))
            return null;

        db.ChangeTracker.Clear();
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        var batch = await db.TrailEntries.AsNoTracking().Where(e => e.SealNo == null).OrderBy(e => e.Id).Take(AtOnce).ToListAsync(ct);
        var genuine = batch.Where(stamp.Fits).ToList();
        if (genuine.Count < batch.Count)
            await RejectAsync(db, [.. batch.Except(genuine).Select(e => e.Id)], ct);

        if (genuine.Count == 0)
        {
            await work.CommitAsync(ct);
            return null;
        }

        var seal = await CloseAsync(db, genuine, ct);
        await work.CommitAsync(ct);
        return seal;
    }

    private async Task<TrailSeal> CloseAsync(TouyanDb db, List<TrailEntry> batch, CancellationToken ct)
    {
        var leaves = batch.SelectMany(EntryBytes.LeafOf).ToArray();
        var seal = TrailSeal.Close(db.County, await HeadAsync(db, ct), leaves, clock.UtcNow, keys.Signer);
        db.Add(seal);
        await db.SaveChangesAsync(ct);
        var ids = batch.ConvertAll(e => e.Id);
        var closed = await db
            .TrailEntries.Where(e => ids.Contains(e.Id) && e.SealNo == null)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.SealNo, seal.No), ct);
        return closed == batch.Count
            ? seal
            : throw new DbUpdateConcurrencyException($"Of {batch.Count} entries {closed} were still there to be sealed.");
    }

    /// <summary>The last seal of the county that was entered, in the database or in its archive.</summary>
    public static async Task<SealHead?> HeadAsync(TouyanDb db, CancellationToken ct) =>
        await db.TrailSeals.WithoutLeaves().OrderByDescending(s => s.No).FirstOrDefaultAsync(ct) is { } last
            ? SealHead.Of(TrailSeal.Read(last))
            : await db.ArchivedHeadAsync(ct);

    private async Task RejectAsync(TouyanDb db, List<Guid> forged, CancellationToken ct)
    {
        log.LogCritical(
            "County {County}: {Count} trail entries were not written by this program; first {Entry}",
            db.County,
            forged.Count,
            forged[0]
        );
        await db.TrailEntries.Where(e => forged.Contains(e.Id)).ExecuteUpdateAsync(s => s.SetProperty(e => e.SealNo, Rejected), ct);
    }
}
