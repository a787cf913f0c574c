using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Touyan.Platform.Keys;

/// <summary>The keys of one county, opened; as they stood when they were read.</summary>
internal sealed class CountyKeySet
{
    private readonly Dictionary<int, ValueKey> values;
    private readonly Dictionary<int, LookUpKey> lookUps;
    private readonly Dictionary<int, ValueKey> former;

    public CountyKeySet(IEnumerable<DataKey> keys, KeyRing ring)
    {
        var opened = keys.Select(k => (Key: k, Bytes: k.Open(ring) ?? throw Closed(k, ring))).ToList();
        values = opened
            .Where(k => k.Key.Purpose is KeyPurpose.Values)
            .ToDictionary(k => k.Key.Number, k => new ValueKey(k.Key.Number, k.Bytes));
        lookUps = opened
            .Where(k => k.Key.Purpose is KeyPurpose.LookUp)
            .ToDictionary(k => k.Key.Number, k => new LookUpKey(k.Key.Number, k.Bytes));
        former = [];
    }

    private CountyKeySet(CountyKeySet now, CountyKeySet before)
    {
        (values, lookUps, former) = (now.values, now.lookUps, new(before.former));
        foreach (var (number, key) in before.values)
            former[number] = key;
    }

    /// <summary>False for a county that has no keys yet.</summary>
    public bool IsComplete => values.Count > 0 && lookUps.Count > 0;

    public ValueKey Value => values[values.Keys.Max()];

    public LookUpKey LookUp => lookUps[lookUps.Keys.Max()];

    public ValueKey? FindValue(int number) => values.GetValueOrDefault(number) ?? former.GetValueOrDefault(number);

    /// <summary>
    /// These keys, which still open what was sealed under those known before: somebody may have read a row, or be in the middle of a long
    /// list, when its key was retired.
    /// </summary>
    public CountyKeySet Remembering(CountyKeySet before) => new(this, before);

    /// <summary>True when these are the keys that are current in the database.</summary>
    public bool Are(int value, int lookUp) => IsComplete && Value.Number == value && LookUp.Number == lookUp;

    private static KeyException Closed(DataKey key, KeyRing ring) =>
        new(
            ring.FindMaster(key.MasterKeyId) is null
                ? KeyWords.Missing(ring.Place, key.MasterKeyId)
                : KeyWords.DoesNotFit(ring.Place, key.MasterKeyId)
        );
}

/// <summary>A key that seals values. The ciphers are kept, since setting one up costs more than sealing a number.</summary>
internal sealed class ValueKey(int number, byte[] key)
{
    public const int Nonce = 12;
    public const int Tag = 16;

    private readonly ConcurrentBag<AesGcm> ciphers = [];

    public int Number => number;

    public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> place)
    {
        var aes = Take();
        aes.Encrypt(nonce, plain, cipher, tag, place);
        ciphers.Add(aes);
    }

    /// <summary>False when the text was changed, moved or sealed by another key.</summary>
    public bool TryDecrypt(
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> cipher,
        ReadOnlySpan<byte> tag,
        Span<byte> plain,
        ReadOnlySpan<byte> place
    )
    {
        var aes = Take();
        try
        {
            aes.Decrypt(nonce, cipher, tag, plain, place);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            ciphers.Add(aes);
        }
    }

    private AesGcm Take() => ciphers.TryTake(out var kept) ? kept : new AesGcm(key, Tag);
}

/// <summary>A key that makes digests. Its number stands in them, so that it can be told which key made one.</summary>
internal sealed class LookUpKey(int number, byte[] key)
{
    public const int NumberBytes = 2;
    private const int Kept = 16;

    public int Number => number;

    public byte[] Digest(ReadOnlySpan<byte> column, ReadOnlySpan<byte> text)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(column);
        hmac.AppendData([0]);
        hmac.AppendData(text);
        hmac.GetHashAndReset(whole);

        var digest = new byte[NumberBytes + Kept];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(digest, checked((ushort)number));
        whole[..Kept].CopyTo(digest.AsSpan(NumberBytes));
        return digest;
    }
}
