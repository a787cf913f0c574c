using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Touyan.Platform.Backup;

/// <summary>Writes parts: blocks with their length before them, the first of which says what the part is, then an empty one.</summary>
internal sealed class PartWriter(Stream to) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Begin(PartHead head) => Block(JsonSerializer.SerializeToUtf8Bytes(head, BackupJson.Options));

    public void Block(ReadOnlySpan<byte> block)
    {
        hash.AppendData(block);
        Length(block.Length);
        to.Write(block);
    }

    /// <summary>Ends the part; tells its hash.</summary>
    public string End()
    {
        Length(0);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Length(int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        to.Write(bytes);
    }
}

/// <summary>Reads what <see cref="PartWriter"/> wrote.</summary>
internal sealed class PartReader(Stream from) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] block = [];

    /// <summary>Hash of the part that was read last.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The next part; null when the stream is over.</summary>
    /// <exception cref="FormatException">It is garbled.</exception>
    public PartHead? Next()
    {
        if (!TryBlock(mayEnd: true, out var head))
            return null;

        try
        {
            return JsonSerializer.Deserialize<PartHead>(head, BackupJson.Options) ?? throw new FormatException(BackupWords.PartGarbled);
        }
        catch (JsonException fault)
        {
            throw new FormatException(BackupWords.PartGarbled, fault);
        }
    }

    /// <summary>The next block of the part; false when it is over.</summary>
    public bool TryBlock(out ReadOnlySpan<byte> read) => TryBlock(mayEnd: false, out read);

    public void Dispose() => hash.Dispose();

    private bool TryBlock(bool mayEnd, out ReadOnlySpan<byte> read)
    {
        read = default;
        Span<byte> bytes = stackalloc byte[4];
        var there = from.ReadAtLeast(bytes, 4, throwOnEndOfStream: false);
        if (there == 0 && mayEnd)
            return false;

        var length = there < 4 ? -1 : BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (length == 0 && !mayEnd)
        {
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return false;
        }

        if (length <= 0)
            throw new FormatException(BackupWords.PartGarbled);

        if (block.Length < length)
            block = new byte[length];

        if (from.ReadAtLeast(block.AsSpan(0, length), length, throwOnEndOfStream: false) < length)
            throw new FormatException(BackupWords.PartGarbled);

        read = block.AsSpan(0, length);
        hash.AppendData(read);
        return true;
    }
}
