using Touyan.Kernel;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Counties;

/// <summary>
/// Public halves of the keys that signed elsewhere go into the ring and not into the database: who can write to the database must not be able to
/// say which signatures count.
/// </summary>
internal static class KnownSigners
{
    /// <summary>Adds those that the ring does not know yet.</summary>
    public static Refusal? Add(KeyRing ring, IReadOnlyDictionary<string, byte[]> keys)
    {
        var clash = keys.Keys.FirstOrDefault(id => ring.FindSigner(id) is { } known && !known.PublicKey.Span.SequenceEqual(keys[id]));
        if (clash is not null)
            return CountyRefusals.KeyClash(clash);

        var unknown = keys.Where(k => ring.FindSigner(k.Key) is null).ToList();
        if (unknown.Count == 0)
            return null;

        if (!ring.IsOurs)
            return CountyRefusals.RingNotOurs(ring.Place, unknown.Select(k => $"{k.Key}  {Convert.ToBase64String(k.Value)}"));

        ring.Know(unknown);
        return null;
    }
}
