using System.Security.Cryptography;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>Merkle tree hash of a list (RFC 6962 §2.1, SHA-256): leaves and nodes are told apart by the byte before them.</summary>
internal static class MerkleTree
{
    /// <summary>Length of every hash, in bytes.</summary>
    public const int Size = 32;

    /// <summary>Hash of one leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(data);
        return hash.GetHashAndReset();
    }

    /// <summary>Root over hashes of leaves that stand one behind another; of an empty list the hash of nothing.</summary>
    public static byte[] Root(ReadOnlySpan<byte> leaves)
    {
        var count = leaves.Length / Size;
        if (count == 0)
            return SHA256.HashData([]);

        if (count == 1)
            return leaves.ToArray();

        // The left part is the largest power of two that leaves something for the right.
        var left = 1 << (31 - int.LeadingZeroCount(count - 1));
        Span<byte> node = stackalloc byte[1 + 2 * Size];
        node[0] = 0x01;
        Root(leaves[..(left * Size)]).CopyTo(node[1..]);
        Root(leaves[(left * Size)..]).CopyTo(node[(1 + Size)..]);
        return SHA256.HashData(node);
    }
}
