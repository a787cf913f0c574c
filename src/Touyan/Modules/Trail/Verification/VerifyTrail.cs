using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Verification;

/// <summary>
/// Checks the trail of a county from its first seal to its last, what is not sealed yet, and every row that it tells of, all as they stood at one
/// instant. Reads only: a server may be at work on the same database.
/// </summary>
internal sealed class VerifyTrail(INewDb newDb, KeyRing keys, EntryStamp stamp)
{
    /// <summary>Which of the seals kept elsewhere are this county's is found out here.</summary>
    public async Task<TrailReport> RunAsync(int county, IReadOnlyList<SealRecord> kept, bool withRows, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(county);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var snapshot = await Snapshot.OpenAsync(db, ct);
        var rows = new RowCheck(db);
        var before = await db.ArchivedHeadAsync(ct);
        var chain = new ChainCheck(county, id => keys.FindSigner(id)?.PublicKey.ToArray(), kept, before);
        await foreach (var (seal, entries) in db.SealsAsync(before?.No ?? 0, long.MaxValue, ct))
        {
            chain.Next(seal, entries);
            rows.Hear(entries);
        }

        chain.End();
        var loose = await LooseAsync(db, chain, rows, ct);
        if (withRows)
            await rows.RunAsync(ct);

        return new TrailReport
        {
            County = county,
            Seals = chain.Seals,
            Entries = chain.Entries,
            Unsealed = loose.Unsealed,
            Rows = withRows ? rows.Rows : null,
            Checkpoints = chain.Checkpoints,
            Findings = [.. chain.Findings, .. loose.Findings, .. rows.Findings],
        };
    }

    // What stands under no seal that is there: not sealed yet, refused by the sealer, or left behind when its seal was removed.
    private async Task<(long Unsealed, List<TrailFinding> Findings)> LooseAsync(
        TouyanDb db,
        ChainCheck chain,
        RowCheck rows,
        CancellationToken ct
    )
    {
        var (unsealed, findings) = (0L, new List<TrailFinding>());
        await foreach (var entry in Loose(db).AsAsyncEnumerable().WithCancellation(ct))
        {
            unsealed += entry.SealNo is null ? 1 : 0;
            if (entry.SealNo > 0)
                findings.Add(Of("seal.gap", entry, $"封存第 {entry.SealNo} 号不在，它所封存的记录还在"));
            else if (entry.SealNo is not null || !stamp.Fits(entry))
                findings.Add(Of("entry.forged", entry, "不是本系统写入的记录，或在封存前被改动"));
            else
                rows.Hear([entry]);
        }

        return (unsealed, findings);
    }

    private static IQueryable<TrailEntry> Loose(TouyanDb db)
    {
        var seals = db.TrailSeals.Select(s => s.No);
        return db
            .TrailEntries.AsNoTracking()
            .Where(e => e.SealNo == null || e.SealNo < 0 || !seals.Contains(e.SealNo.Value))
            .OrderBy(e => e.Id);
    }

    private static TrailFinding Of(string code, TrailEntry entry, string what) =>
        new(
            code,
            entry.CountyCode,
            entry.SealNo > 0 ? entry.SealNo : null,
            entry.Id,
            $"{what}：{entry.Id}（{entry.ActTitle}，{entry.SubjectTitle}）"
        );
}
