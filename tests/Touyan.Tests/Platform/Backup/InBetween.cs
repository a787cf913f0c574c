using Touyan.Platform.Backup;
using Touyan.Platform.Data;

namespace Touyan.Tests.Platform.Backup;

/// <summary>The trail as a backup asks it; right after the first question, by which the backup knows its instant, something else happens.</summary>
internal sealed class InBetween(IBackupTrail trail, Func<Task> act) : IBackupTrail
{
    public async Task<IReadOnlyList<LastSeal>> LastSealsAsync(TouyanDb db, CancellationToken ct)
    {
        var seals = await trail.LastSealsAsync(db, ct);
        await act();
        return seals;
    }

    public Task RecordAsync(TouyanDb db, BackupAct act, string what, string detail, CancellationToken ct) =>
        trail.RecordAsync(db, act, what, detail, ct);

    public IBackupCheck Check() => trail.Check();
}
