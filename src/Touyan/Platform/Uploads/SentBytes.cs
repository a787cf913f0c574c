using System.Security.Cryptography;
using Touyan.Platform.Keys;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Uploads;

/// <summary>What a sent file holds, as it came; given away when it is sealed, so that it does not lie in memory twice.</summary>
public sealed class SentBytes
{
    private readonly byte[]?[] pieces;

    internal SentBytes(IEnumerable<byte[]> pieces)
    {
        this.pieces = [.. pieces];
        Length = this.pieces.Sum(p => (long)p!.Length);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in this.pieces)
            sha.AppendData(piece!);

        Hash = Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>Nothing, where no sheet is kept.</summary>
    internal static SentBytes None { get; } = new([]);

    public long Length { get; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>Writes it out, before it is sealed.</summary>
    internal async Task CopyToAsync(Stream stream, CancellationToken ct)
    {
        foreach (var piece in pieces)
            await stream.WriteAsync(piece, ct);
    }

    /// <summary>To be looked into, before it is sealed.</summary>
    internal Stream Open() =>
        pieces is [{ } only] ? new MemoryStream(only, writable: false) : new MemoryStream([.. pieces.SelectMany(p => p!)], false);

    internal byte[] Seal(SecretPlace place, CountyKeySet keys) => SealedFile.Seal(place, pieces, keys.Value);
}
