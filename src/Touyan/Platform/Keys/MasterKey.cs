using System.Security.Cryptography;

namespace Touyan.Platform.Keys;

/// <summary>A key that wraps other keys, and nothing else. It never leaves the ring.</summary>
public sealed class MasterKey
{
    internal const int Bytes = 32;
    private const int Nonce = 12;
    private const int Tag = 16;

    private readonly byte[] key;

    internal MasterKey(string id, DateTime madeOn, byte[] key) => (Id, MadeOn, this.key) = (id, madeOn, key);

    public string Id { get; }

    public DateTime MadeOn { get; }

    /// <summary>Wraps a secret for a place (AES-256-GCM): nonce, ciphertext, tag. It opens at that place only.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> place)
    {
        var wrapped = new byte[Nonce + secret.Length + Tag];
        var nonce = wrapped.AsSpan(0, Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(nonce, secret, wrapped.AsSpan(Nonce, secret.Length), wrapped.AsSpan(Nonce + secret.Length), place);
        return wrapped;
    }

    /// <summary>Opens what was wrapped; null when it was not wrapped by this key for this place, or was changed.</summary>
    public byte[]? Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> place)
    {
        if (wrapped.Length < Nonce + Tag)
            return null;

        var secret = new byte[wrapped.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(wrapped[..Nonce], wrapped[Nonce..^Tag], wrapped[^Tag..], secret, place);
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>A key of its own for another purpose (HKDF, SHA-256): who learns it learns nothing of this one.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: System.Text.Encoding.ASCII.GetBytes(purpose));

    public override string ToString() => Id;
}
