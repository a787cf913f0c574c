using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>
/// Opens the key ring before anything needs it. A database that holds nothing under a key gets a new ring (when the ring is a file); any other
/// one must find every key that it depends on, or nothing starts.
/// </summary>
public sealed class KeyOpening(KeyRing ring, IEnumerable<IKeyUse> uses, INewDb newDb)
{
    /// <summary>Throws a <see cref="KeyException"/> when the keys are not those of the database.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = newDb.Create();
        var isThere = ring.TryOpen();
        var needed = await NeededAsync(db, ct);
        if (!isThere && needed.Count > 0)
            throw new KeyException(KeyWords.Lost(ring.Place, List(needed)));

        if (!isThere)
        {
            ring.Make();
            await Console.Error.WriteLineAsync(KeyWords.Made(ring.Place));
        }

        Check(needed);
    }

    /// <summary>The same for a ring that is open and a database that is just being filled.</summary>
    internal async Task CheckAsync(TouyanDb db, CancellationToken ct) => Check(await NeededAsync(db, ct));

    private void Check(List<KeyUse> needed)
    {
        var missing = needed.Where(k => ring.FindMaster(k.KeyId) is null && ring.FindSigner(k.KeyId) is null).ToList();
        if (missing.Count > 0)
            throw new KeyException(KeyWords.Missing(ring.Place, List(missing)));

        if (needed.Where(k => !k.Fits).ToList() is { Count: > 0 } others)
            throw new KeyException(KeyWords.DoesNotFit(ring.Place, List(others)));
    }

    private async Task<List<KeyUse>> NeededAsync(TouyanDb db, CancellationToken ct)
    {
        var needed = new List<KeyUse>();
        foreach (var use in uses)
            needed.AddRange(await use.FindAsync(db, ct));

        return needed;
    }

    private static string List(IEnumerable<KeyUse> needed) => string.Join("、", needed.Select(k => $"{k.KeyId}（{k.What}）").Distinct());
}
