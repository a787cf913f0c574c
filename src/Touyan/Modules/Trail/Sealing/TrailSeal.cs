using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Touyan.Kernel;
using Touyan.Platform.Counties;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>
/// Closes a batch of a county's entries: their Merkle root, chained to the seal before and signed with a key that the database does not hold. Appended,
/// never changed. Decision 0015 says why so.
/// </summary>
[NotInCountyFiles]
public sealed class TrailSeal : ICountyOwned, IUntraced
{
    private TrailSeal() { }

    public int CountyCode { get; private set; }

    /// <summary>From 1, without gaps.</summary>
    public long No { get; private set; }

    /// <summary>When, UTC, in whole microseconds.</summary>
    public DateTime SealedAt { get; private set; }

    /// <summary>Entries in this batch.</summary>
    public int Entries { get; private set; }

    /// <summary>Entries in this batch and all before it.</summary>
    public long Total { get; private set; }

    /// <summary>Hashes of the entries in the order of their ids, one behind another: they name the entry that does not fit.</summary>
    public byte[] Leaves { get; private set; } = [];

    /// <summary>RFC 6962 root over <see cref="Leaves"/>.</summary>
    public byte[] Root { get; private set; } = [];

    /// <summary>Hash of the seal before; 32 zero bytes before the first.</summary>
    public byte[] Previous { get; private set; } = [];

    /// <summary>The signing key.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>ECDSA over P-256 and SHA-256 of <see cref="Statement"/>, DER.</summary>
    public byte[] Signature { get; private set; } = [];

    /// <summary>What is signed.</summary>
    public string Statement =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"touyan-trail-seal/1\n{CountyCode}\n{No}\n{SealedAt:yyyy-MM-ddTHH:mm:ss.ffffffZ}\n{Entries}\n{Total}\n{Convert.ToBase64String(Root)}\n{Convert.ToBase64String(Previous)}\n"
        );

    /// <summary>Names this seal: the next one holds it, reports print it.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Statement));

    /// <summary>True when a key with this public half signed it.</summary>
    internal bool IsSignedWith(ReadOnlySpan<byte> publicKey) =>
        SigningKey.Verifies(publicKey, Encoding.UTF8.GetBytes(Statement), Signature);

    /// <summary>Closes a batch behind the seal before it.</summary>
    /// <param name="county">Whose entries they are.</param>
    /// <param name="before">The last seal; null when this is the first.</param>
    /// <param name="leaves">Hashes of the entries, one behind another.</param>
    /// <param name="at">When.</param>
    /// <param name="signer">The key that signs.</param>
    internal static TrailSeal Close(int county, SealHead? before, byte[] leaves, DateTime at, SigningKey signer)
    {
        var seal = new TrailSeal
        {
            CountyCode = county,
            No = (before?.No ?? 0) + 1,
            SealedAt = new DateTime(at.Ticks / 10 * 10, DateTimeKind.Utc),
            Entries = leaves.Length / MerkleTree.Size,
            Total = (before?.Total ?? 0) + leaves.Length / MerkleTree.Size,
            Leaves = leaves,
            Root = MerkleTree.Root(leaves),
            Previous = before?.Hash ?? new byte[MerkleTree.Size],
            KeyId = signer.Id,
        };
        seal.Signature = signer.Sign(Encoding.UTF8.GetBytes(seal.Statement));
        return seal;
    }

    /// <summary>As it was written down elsewhere; nothing about it is taken on trust.</summary>
    internal static TrailSeal Read(SealRecord record) =>
        new()
        {
            CountyCode = record.County,
            No = record.No,
            SealedAt = DateTime.SpecifyKind(record.SealedAt, DateTimeKind.Utc),
            Entries = record.Entries,
            Total = record.Total,
            Leaves = record.Leaves ?? [],
            Root = record.Root,
            Previous = record.Previous,
            KeyId = record.KeyId,
            Signature = record.Signature,
        };
}

/// <summary>What the next seal must know of the last.</summary>
internal sealed record SealHead(long No, long Total, byte[] Hash)
{
    public static SealHead Of(TrailSeal seal) => new(seal.No, seal.Total, seal.Hash);
}

/// <summary>A seal outside the database: published (without leaves), in an export or an archive.</summary>
public sealed record SealRecord
{
    [Description("县（市、区）代码；0 为系统自身的记录")]
    public required int County { get; init; }

    [Description("封存编号，从 1 起连续")]
    public required long No { get; init; }

    [Description("封存时间（UTC）")]
    public required DateTime SealedAt { get; init; }

    [Description("本批记录条数")]
    public required int Entries { get; init; }

    [Description("累计记录条数")]
    public required long Total { get; init; }

    [Description("本批记录的默克尔树根摘要（RFC 6962，SHA-256，Base64）")]
    public required byte[] Root { get; init; }

    [Description("前一号封存的摘要（Base64）")]
    public required byte[] Previous { get; init; }

    [Description("签名密钥编号")]
    public required string KeyId { get; init; }

    [Description("签名（ECDSA P-256，DER，Base64）")]
    public required byte[] Signature { get; init; }

    [Description("各条记录的摘要，只在导出和归档文件中")]
    public byte[]? Leaves { get; init; }

    internal static SealRecord Of(TrailSeal seal, bool withLeaves) =>
        new()
        {
            County = seal.CountyCode,
            No = seal.No,
            SealedAt = seal.SealedAt,
            Entries = seal.Entries,
            Total = seal.Total,
            Root = seal.Root,
            Previous = seal.Previous,
            KeyId = seal.KeyId,
            Signature = seal.Signature,
            Leaves = withLeaves ? seal.Leaves : null,
        };
}
