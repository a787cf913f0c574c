using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Backup;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Backup;

/// <summary>What backups need of the trail.</summary>
internal sealed class TrailOfBackup(KeyRing keys, CommandActor operators, TimeProvider clock) : IBackupTrail
{
    public async Task<IReadOnlyList<LastSeal>> LastSealsAsync(TouyanDb db, CancellationToken ct)
    {
        var seals = new List<LastSeal>();
        foreach (var county in await db.CountiesInAsync(Sealed(db), ct))
        {
            db.Enter(county);
            if ((await TrailSealer.HeadAsync(db, ct) ?? await db.ArchivedHeadAsync(ct)) is { } head)
                seals.Add(new LastSeal(county, head.No, head.Total, Convert.ToHexStringLower(head.Hash)));
        }

        db.Enter(0);
        return seals;
    }

    private static IEnumerable<IReadOnlyEntityType> Sealed(TouyanDb db) =>
        db.Model.GetEntityTypes().Where(t => t.ClrType == typeof(TrailSeal) || t.ClrType == typeof(TrailArchive));

    public Task RecordAsync(TouyanDb db, BackupAct act, string what, string detail, CancellationToken ct)
    {
        var subject = new TrailSubject(TrailActs.Installation, Guid.Empty, what);
        db.Add(TrailEntry.Of(operators.Of(db.County), Of(act), subject, clock.UtcNow, reason: null, detail));
        return db.SaveChangesAsync(ct);
    }

    public IBackupCheck Check() => new SealsOfBackup(keys);

    private static TrailAct Of(BackupAct act) =>
        act switch
        {
            BackupAct.Write => TrailActs.Backup,
            BackupAct.Restore => TrailActs.Restore,
        };
}
