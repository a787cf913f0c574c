using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>Changes the keys of the whole database: a new master key, new keys for every county, every value sealed anew.</summary>
internal sealed class RotateKeys(
    KeyRing ring,
    CountyKeys keys,
    Func<INewDb> newDb,
    IKeyTrail trail,
    CookieKeyFiles cookies,
    TimeProvider clock
)
{
    /// <summary>What was done.</summary>
    public sealed record Done(bool IsNewMaster, int Counties, int Rewrapped, int Resealed, int Redigested);

    public async Task<Done> RotateAsync(bool lookUp, CancellationToken ct)
    {
        var (counties, isBegun) = await BeginAsync(ct);
        var isNew = ring.IsOurs && !isBegun;
        if (isNew)
            ring.Change(r => r.WithNewMaster(clock.GetUtcNow().UtcDateTime));

        cookies.Rewrap();
        var done = new Done(isNew, counties.Count, 0, 0, 0);
        foreach (var county in counties)
        {
            await using var db = newDb().Create();
            db.Enter(county);
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            var rotate = new RotateCounty(db, ring, keys, trail, clock);
            done = done with
            {
                Rewrapped = done.Rewrapped + await rotate.RewrapAsync(ct),
                Resealed = done.Resealed + await rotate.ResealAsync(ct),
                Redigested = done.Redigested + (lookUp ? await rotate.RedigestAsync(ct) : 0),
            };
        }

        return done;
    }

    // A rotation that was broken off goes on with the master key that it made.
    private async Task<(IReadOnlyList<int> Counties, bool IsBegun)> BeginAsync(CancellationToken ct)
    {
        await using var db = newDb().Create();
        var live = await db.Set<DataKey>().OfAllCounties().AsNoTracking().Where(k => k.RetiredAt == null).ToListAsync(ct);
        var isBegun =
            live.Exists(k => k.MasterKeyId != ring.Master.Id) || live.GroupBy(k => (k.CountyCode, k.Purpose)).Any(same => same.Count() > 1);
        return ([.. live.Select(k => k.CountyCode).Distinct().Order()], isBegun);
    }
}
