using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>Where something was sealed, the key that signed last must be there: a new ring beside an old database would hide that the old one was lost.</summary>
internal sealed class SigningKeysInUse : IKeyUse
{
    public async Task<IReadOnlyList<KeyUse>> FindAsync(TouyanDb db, CancellationToken ct)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var county in await db.CountiesInAsync<TrailSeal>(ct))
        {
            db.Enter(county);
            if (await db.TrailSeals.WithoutLeaves().OrderByDescending(s => s.No).FirstOrDefaultAsync(ct) is { } last)
                keys.Add(last.KeyId);
        }

        db.Enter(0);
        return [.. keys.Select(id => new KeyUse(id, "操作记录封存签名"))];
    }
}
