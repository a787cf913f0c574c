using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Secrets;

/// <summary>
/// Seals values and opens them, under the keys of their county. A sealed value: version (1 byte), number of the key (4), nonce (12),
/// ciphertext, tag (16).
/// </summary>
public sealed class CountySecrets
{
    internal const byte Version = 1;
    internal const int Head = 1 + sizeof(int);

    private readonly CountyKeys keys;

    internal CountySecrets(CountyKeys keys) => this.keys = keys;

    /// <summary>The keys to write under in this unit of work, held until it ends.</summary>
    internal Task<CountyKeySet> HoldAsync(TouyanDb db, CancellationToken ct) => keys.HoldAsync(db, ct);

    /// <summary>Seals a text for a place, under the current key.</summary>
    internal static byte[] Seal(SecretPlace place, string text, ValueKey key)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var made = new byte[Head + ValueKey.Nonce + plain.Length + ValueKey.Tag];
        made[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(made.AsSpan(1), key.Number);
        var nonce = made.AsSpan(Head, ValueKey.Nonce);
        RandomNumberGenerator.Fill(nonce);
        var cipher = made.AsSpan(Head + ValueKey.Nonce);
        key.Encrypt(nonce, plain, cipher[..plain.Length], cipher[plain.Length..], place.ToBytes());
        return made;
    }

    /// <summary>Opens what was sealed for this place; throws a <see cref="SecretException"/> when it was not.</summary>
    public string Open(SecretPlace place, ReadOnlySpan<byte> sealedValue)
    {
        if (sealedValue.Length < Head + ValueKey.Nonce + ValueKey.Tag || sealedValue[0] != Version)
            throw new SecretException(place);

        var body = sealedValue[Head..];
        var plain = new byte[body.Length - ValueKey.Nonce - ValueKey.Tag];
        var isOpen = KeyOf(place, sealedValue)
            .TryDecrypt(body[..ValueKey.Nonce], body[ValueKey.Nonce..^ValueKey.Tag], body[^ValueKey.Tag..], plain, place.ToBytes());
        return isOpen ? Encoding.UTF8.GetString(plain) : throw new SecretException(place);
    }

    /// <summary>The keyed digest of a value, by which it is found and may stand only once in the county; asks which key is current.</summary>
    public async Task<byte[]> DigestAsync(TouyanDb db, string column, string text, CancellationToken ct) =>
        Digest((await keys.HoldAsync(db, ct)).LookUp, column, text);

    /// <summary>The same for many.</summary>
    public async Task<IReadOnlyList<byte[]>> DigestsAsync(TouyanDb db, string column, IEnumerable<string> texts, CancellationToken ct)
    {
        var key = (await keys.HoldAsync(db, ct)).LookUp;
        return [.. texts.Select(text => Digest(key, column, text))];
    }

    internal static byte[] Digest(LookUpKey key, string column, string text) =>
        key.Digest(Encoding.UTF8.GetBytes(column), Encoding.UTF8.GetBytes(text));

    /// <summary>Number of the key that a value was sealed under.</summary>
    internal static int KeyNumber(ReadOnlySpan<byte> sealedValue) => BinaryPrimitives.ReadInt32BigEndian(sealedValue[1..]);

    internal ValueKey KeyOf(SecretPlace place, ReadOnlySpan<byte> sealedValue)
    {
        var number = KeyNumber(sealedValue);
        return keys.Of(place.County).FindValue(number) ?? keys.Again(place.County).FindValue(number) ?? throw new SecretException(place);
    }
}

/// <summary>A sealed value does not open where it stands: it was moved, changed, or its key is gone.</summary>
public sealed class SecretException(SecretPlace place)
    : Exception($"The sealed value at {place.Column}, row {place.Row}, county {place.County} does not open there.");
