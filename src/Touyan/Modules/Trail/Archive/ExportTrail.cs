using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Archive;

/// <summary>Writes a county's sealed entries into a file that can be checked elsewhere.</summary>
internal sealed class ExportTrail(INewDb newDb, KeyRing keys, TimeProvider clock)
{
    /// <summary>What is not sealed yet is not in it: seal first. Null when nothing is sealed.</summary>
    /// <param name="county">Whose; 0 for the installation's own.</param>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="upTo">The last seal that is to be in it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TrailFile.Written?> RunAsync(int county, string path, long upTo, CancellationToken ct)
    {
        await using var db = newDb.Create();
        db.Enter(county);
        await using var snapshot = await Snapshot.OpenAsync(db, ct);
        var before = await db.ArchivedHeadAsync(ct);
        var after = before?.No ?? 0;
        if (!await db.TrailSeals.AnyAsync(s => s.No > after && s.No <= upTo, ct))
            return null;

        var head = new TrailFile.Head(TrailFile.Form, county, clock.UtcNow, PublicKeys(), before);
        return await TrailFile.WriteAsync(path, head, db.SealsAsync(after, upTo, ct), ct);
    }

    private Dictionary<string, byte[]> PublicKeys() =>
        keys.Signers.ToDictionary(k => k.Id, k => k.PublicKey.ToArray(), StringComparer.Ordinal);
}
