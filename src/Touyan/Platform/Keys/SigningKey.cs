using System.Security.Cryptography;

namespace Touyan.Platform.Keys;

/// <summary>
/// A key that signs seals: ECDSA P-256 over SHA-256. Signatures are DER, so that anyone can check one without this program
/// (<c>openssl dgst -sha256 -verify</c>). An old key has its public half only.
/// </summary>
public sealed class SigningKey
{
    private readonly byte[] publicKey;
    private readonly byte[]? privateKey;

    internal SigningKey(string id, DateTime madeOn, byte[] publicKey, byte[]? privateKey) =>
        (Id, MadeOn, this.publicKey, this.privateKey) = (id, madeOn, publicKey, privateKey);

    public string Id { get; }

    public DateTime MadeOn { get; }

    /// <summary>The public half (SubjectPublicKeyInfo, DER); may be published.</summary>
    public ReadOnlyMemory<byte> PublicKey => publicKey;

    /// <summary>True when the signature was made over this data by this key.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => Verifies(publicKey, data, signature);

    /// <summary>The same with nothing but a public key, as it stands in an export.</summary>
    public static bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var pair = ECDsa.Create();
        pair.ImportSubjectPublicKeyInfo(publicKey, out _);
        return pair.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(privateKey ?? throw new InvalidOperationException($"{Id} signs no more."), out _);
        return pair.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public override string ToString() => Id;
}
