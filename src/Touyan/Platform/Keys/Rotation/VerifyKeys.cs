using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>Opens every sealed value where it stands, and makes every digest anew: what a rotation, a restore or a move left must open and be found.</summary>
internal sealed class VerifyKeys(KeyRing ring, INewDb newDb)
{
    private const int Named = 20;

    /// <summary>What was opened and compared; what is wrong.</summary>
    public sealed record Report(int Counties, int Opened, int Compared, IReadOnlyList<string> Findings);

    public async Task<Report> RunAsync(CancellationToken ct)
    {
        await using var all = newDb.Create();
        var counties = await all.Set<DataKey>().OfAllCounties().Select(k => k.CountyCode).Distinct().ToListAsync(ct);
        var report = new Report(counties.Count, 0, 0, []);
        foreach (var county in counties.Order())
            report = await CountyAsync(report, county, ct);

        return report;
    }

    // One instant: a rotation that is under way shows as it stood then.
    private async Task<Report> CountyAsync(Report report, int county, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(county);
        await using var still = await Snapshot.OpenAsync(db, ct);
        var keys = new CountyKeySet(await db.Set<DataKey>().AsNoTracking().Where(k => k.RetiredAt == null).ToListAsync(ct), ring);
        foreach (var column in SealedColumn.Of(db.Model))
        {
            var rows = new SealedRows(db, column);
            object[]? after = null;
            while (await rows.NextAsync(after, current: null, ct) is { Count: > 0 } batch)
            {
                foreach (var row in batch)
                    report = Look(report, db, column, row, keys);

                after = batch[^1].Key;
            }
        }

        return report;
    }

    private static Report Look(Report report, TouyanDb db, SealedColumn column, SealedRows.Row row, CountyKeySet keys)
    {
        var place = column.PlaceOf(db.County, row.Key);
        if (keys.FindValue(CountySecrets.KeyNumber(row.Bytes)) is null || Open(db, place, row.Bytes) is not { } text)
            return Found(report, $"{place.Column}（{db.County}，{place.Row}）打不开");

        report = report with { Opened = report.Opened + 1 };
        if (row.Digest is null)
            return report;

        var digest = keys.LookUp.Digest(Encoding.UTF8.GetBytes(column.Name), Encoding.UTF8.GetBytes(text));
        return digest.AsSpan().SequenceEqual(row.Digest)
            ? report with
            {
                Compared = report.Compared + 1,
            }
            : Found(report, $"{place.Column}（{db.County}，{place.Row}）的检索值不符");
    }

    // The whole of it: a file in its chunks.
    private static string? Open(TouyanDb db, SecretPlace place, byte[] bytes)
    {
        try
        {
            if (bytes[0] == CountySecrets.Version)
                return db.Secrets.Open(place, bytes);

            using var file = SealedFile.Open(db.Secrets, place, bytes);
            file.CopyTo(Stream.Null);
            return "";
        }
        catch (SecretException)
        {
            return null;
        }
    }

    private static Report Found(Report report, string what) =>
        report.Findings.Count < Named ? report with { Findings = [.. report.Findings, what] } : report;
}
