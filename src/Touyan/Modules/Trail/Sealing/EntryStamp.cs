using System.Security.Cryptography;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>
/// Proves, between the writing of an entry and its seal, that this program wrote it and that nobody changed it since: whoever can write to the
/// database and has no key can add no entry that would be sealed. HMAC-SHA256 under a key derived from the master key.
/// </summary>
public sealed class EntryStamp(KeyRing keys)
{
    private const string Purpose = "trail-entry";

    private (MasterKey Master, byte[] Key)? current;

    internal void Put(TrailEntry entry) => entry.Stamp = HMACSHA256.HashData(CurrentKey(), EntryBytes.Of(entry).Span);

    /// <summary>True when it was stamped by a key of the ring, as it stands.</summary>
    internal bool Fits(TrailEntry entry)
    {
        var bytes = EntryBytes.Of(entry);
        return IsBy(CurrentKey(), bytes, entry) || IsByAny(bytes, entry) || (keys.ReadAgain() && IsByAny(bytes, entry));
    }

    /// <summary>True when this very key stamped it.</summary>
    internal bool IsUnder(MasterKey key, TrailEntry entry) => IsBy(key.Derive(Purpose), EntryBytes.Of(entry), entry);

    private bool IsByAny(ReadOnlyMemory<byte> bytes, TrailEntry entry) =>
        keys.Masters.Any(master => IsBy(master.Derive(Purpose), bytes, entry));

    private static bool IsBy(byte[] key, ReadOnlyMemory<byte> bytes, TrailEntry entry) =>
        CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes.Span), entry.Stamp);

    private byte[] CurrentKey()
    {
        var master = keys.Master;
        if (current is { } known && ReferenceEquals(known.Master, master))
            return known.Key;

        var key = master.Derive(Purpose);
        current = (master, key);
        return key;
    }
}
