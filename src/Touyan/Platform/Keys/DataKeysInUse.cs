using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>The master keys that wrap keys of counties.</summary>
internal sealed class DataKeysInUse(KeyRing ring) : IKeyUse
{
    public async Task<IReadOnlyList<KeyUse>> FindAsync(TouyanDb db, CancellationToken ct)
    {
        var keys = await db.Set<DataKey>().OfAllCounties().AsNoTracking().Where(k => k.RetiredAt == null).ToListAsync(ct);
        return
        [
            .. keys.GroupBy(k => k.MasterKeyId, StringComparer.Ordinal)
                .Select(used => new KeyUse(
                    used.Key,
                    $"{used.Select(k => k.CountyCode).Distinct().Count()} 个县（市、区）的数据密钥",
                    Fit(used)
                )),
        ];
    }

    // Whether the key is there at all is asked elsewhere.
    private bool Fit(IEnumerable<DataKey> keys) =>
        !ring.TryOpen() || keys.All(k => ring.FindMaster(k.MasterKeyId) is null || k.Open(ring) is not null);
}
