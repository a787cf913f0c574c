using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>
/// The keys of the counties, opened and kept at hand. A county's first keys are made in a unit of work of their own before the transaction that
/// needs them begins: what is sealed under a key is never there without it.
/// </summary>
internal sealed class CountyKeys(KeyRing ring, Func<INewDb> newDb, TimeProvider clock)
{
    [ThreadStatic]
    private static bool isMaking;

    private readonly ConcurrentDictionary<int, CountyKeySet> known = new();

    /// <summary>The keys at hand; made when the county has none.</summary>
    public CountyKeySet Of(int county) => known.TryGetValue(county, out var keys) ? keys : ReadOrMake(county);

    /// <summary>Sees to it that the county has keys, unless they are just being made.</summary>
    public void Prepare(int county)
    {
        if (county != 0 && !isMaking)
            Of(county);
    }

    /// <summary>The keys as they are now: another process may have made new ones.</summary>
    public CountyKeySet Again(int county) => Read(county) is { IsComplete: true } keys ? Keep(county, keys) : ReadOrMake(county);

    /// <summary>The keys that are current in the database: they may stand in what this unit of work writes until it ends, whatever else happens.</summary>
    public async Task<CountyKeySet> HoldAsync(TouyanDb db, CancellationToken ct)
    {
        if (await HeldKeys.ReadAsync(db, ct) is not { } numbers)
            return Of(db.County);

        var keys = Of(db.County);
        return keys.Are(numbers.Value, numbers.LookUp) ? keys : Again(db.County);
    }

    private CountyKeySet ReadOrMake(int county)
    {
        var keys = Read(county);
        if (!keys.IsComplete)
            keys = Make(county);

        return Keep(county, keys);
    }

    private CountyKeySet Keep(int county, CountyKeySet keys) => known.AddOrUpdate(county, keys, (_, before) => keys.Remembering(before));

    private CountyKeySet Read(int county)
    {
        using var db = newDb().Create();
        db.Enter(county);
        return new CountyKeySet(db.Set<DataKey>().AsNoTracking().Where(k => k.RetiredAt == null).ToList(), ring);
    }

    private CountyKeySet Make(int county)
    {
        isMaking = true;
        try
        {
            using var db = newDb().Create();
            db.Enter(county);
            var now = clock.GetUtcNow().UtcDateTime;
            db.Add(DataKey.Make(county, KeyPurpose.Values, 1, ring.Master, now));
            db.Add(DataKey.Make(county, KeyPurpose.LookUp, 1, ring.Master, now));
            db.SaveChanges();
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            // Another process, or another request, was quicker.
        }
        finally
        {
            isMaking = false;
        }

        return Read(county);
    }
}
