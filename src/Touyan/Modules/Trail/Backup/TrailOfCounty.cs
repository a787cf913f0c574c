using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform.Commands;
using Touyan.Platform.Counties;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Backup;

/// <summary>What moving a county needs of the trail.</summary>
internal sealed class TrailOfCounty(TrailSealer sealer, ExportTrail export, CommandActor operators, IServiceProvider services)
    : ICountyTrail
{
    private const int SealsAtOnce = 50;

    public async Task SealAsync(int county, CancellationToken ct) => await sealer.SealAsync(county, ct);

    public async Task<long?> LastSealAsync(TouyanDb db, CancellationToken ct) =>
        await db.TrailEntries.AnyAsync(e => e.SealNo == null, ct) ? null : await db.TrailSeals.MaxAsync(s => (long?)s.No, ct);

    public async Task WriteAsync(int county, string path, long upTo, CancellationToken ct) =>
        _ = await export.RunAsync(county, path, upTo, ct) ?? throw new FileNotFoundException($"County {county} has no seals to export.");

    public CheckedTrail Check(string path, int county, IReadOnlyList<byte[]> trusted)
    {
        var report = VerifyFile.Run(path, trusted, []);
        using var file = TrailFile.Open(path);
        var findings = report.Findings.Select(f => f.Message).ToList();
        if (file.Head.County != county)
            findings.Add($"操作记录是 {file.Head.County} 的");

        // Only what signed here becomes known there, not all that the other ring knows.
        var used = file.Seals().Select(s => s.Seal.KeyId).ToHashSet(StringComparer.Ordinal);
        return new CheckedTrail(findings, file.Head.Keys.Where(k => used.Contains(k.Key)).ToDictionary(StringComparer.Ordinal));
    }

    public async Task<IReadOnlyList<string>> BringAsync(TouyanDb db, string path, CancellationToken ct)
    {
        using var file = TrailFile.Open(path);
        var rows = new RowCheck(db);
        foreach (var seals in file.Seals().Chunk(SealsAtOnce))
        {
            foreach (var (seal, entries) in seals)
            {
                foreach (var entry in entries)
                    entry.SealNo = seal.No;

                rows.Hear(entries);
            }

            await db.BulkInsertAsync(seals.Select(s => s.Seal), ct);
            await db.BulkInsertAsync(seals.SelectMany(s => s.Entries), ct);
        }

        await rows.RunAsync(ct);
        return [.. rows.Findings.Select(f => f.Message)];
    }

    public Task<bool> HasEntriesAsync(TouyanDb db, CancellationToken ct) => db.TrailEntries.AnyAsync(ct);

    public async Task<IReadOnlyList<string>> ArchivesAsync(TouyanDb db, CancellationToken ct) =>
        await db.TrailArchives.OrderBy(a => a.LastNo).Select(a => a.FileName).ToListAsync(ct);

    public Task RecordAsync(TouyanDb db, CountyAct act, string? reason, string detail, CancellationToken ct)
    {
        var told = act switch
        {
            CountyAct.Export => TrailActs.ExportCounty,
            CountyAct.Import => TrailActs.ImportCounty,
        };
        var subject = new TrailSubject(
            TrailActs.Installation,
            Guid.Empty,
            db.County.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        var now = services.GetRequiredService<TimeProvider>().UtcNow;
        db.Add(TrailEntry.Of(operators.Of(db.County), told, subject, now, reason, detail));
        return db.SaveChangesAsync(ct);
    }

    public Func<string, string?>? CodesOf(PropertyInfo? column)
    {
        if (column?.GetCustomAttribute<CodedAttribute>() is not { } coded)
            return null;

        var names = services.GetServices<ITrailCodes>().ToList();
        return code => names.Select(n => n.NameOf(coded.Table, code)).FirstOrDefault(name => name is not null);
    }
}
