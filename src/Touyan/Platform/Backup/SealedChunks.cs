using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Touyan.Platform.Backup;

/// <summary>
/// A stream sealed in chunks of one size (AES-256-GCM under a key that no other file has). Each chunk is bound to what the file says of itself, to its
/// number, and to whether it is the last: chunks that were changed, exchanged, cut off or added do not open.
/// </summary>
internal static class SealedChunks
{
    public const int Size = 1 << 20;
    public const int Tag = 16;
    public const int Key = 32;
    public const int Nonce = 12;

    /// <summary>The key is used for one file, so the number of the chunk is nonce enough.</summary>
    public static void NonceOf(long number, Span<byte> nonce)
    {
        nonce[..Nonce].Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
    }

    public static byte[] PlaceOf(ReadOnlySpan<byte> head, long number, bool isLast)
    {
        var place = new byte[SHA256.HashSizeInBytes + sizeof(long) + 1];
        SHA256.HashData(head, place);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(SHA256.HashSizeInBytes), number);
        place[^1] = isLast ? (byte)1 : (byte)0;
        return place;
    }
}

/// <summary>Seals what is written; nothing of it opens before <see cref="Complete"/>.</summary>
internal sealed class SealingStream(Stream to, byte[] key, byte[] head, int size) : OneWayStream
{
    private readonly AesGcm aes = new(key, SealedChunks.Tag);
    private readonly byte[] plain = new byte[size];
    private readonly byte[] made = new byte[size + SealedChunks.Tag];
    private int filled;
    private long number;

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A full chunk waits for what comes: it may be the last.
            if (filled == plain.Length)
                Seal(isLast: false);

            var taken = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..taken].CopyTo(plain.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Seals the last chunk.</summary>
    public void Complete() => Seal(isLast: true);

    protected override void Dispose(bool disposing)
    {
        aes.Dispose();
        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[SealedChunks.Nonce];
        SealedChunks.NonceOf(number, nonce);
        var tag = made.AsSpan(filled, SealedChunks.Tag);
        aes.Encrypt(nonce, plain.AsSpan(0, filled), made.AsSpan(0, filled), tag, SealedChunks.PlaceOf(head, number, isLast));
        to.Write(made, 0, filled + SealedChunks.Tag);
        (filled, number) = (0, number + 1);
    }
}

/// <summary>Opens what <see cref="SealingStream"/> made, from where the file stands now.</summary>
internal sealed class OpeningStream(Stream from, byte[] key, byte[] head, int size) : OneWayStream
{
    private readonly AesGcm aes = new(key, SealedChunks.Tag);
    private readonly byte[] taken = new byte[size + SealedChunks.Tag];
    private readonly byte[] plain = new byte[size];
    private int there;
    private int read;
    private long number;
    private bool isOver;

    public override bool CanRead => true;

    /// <summary>The next bytes; nothing of a chunk is given before the whole of it opened.</summary>
    /// <exception cref="FormatException">A chunk does not open where it stands.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (read == there && !isOver)
            Open();

        var given = Math.Min(buffer.Length, there - read);
        plain.AsSpan(read, given).CopyTo(buffer);
        read += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        aes.Dispose();
        base.Dispose(disposing);
    }

    private void Open()
    {
        var length = from.ReadAtLeast(taken, taken.Length, throwOnEndOfStream: false);
        isOver = length < taken.Length || from.Position == from.Length;
        (there, read) = (length - SealedChunks.Tag, 0);
        Span<byte> nonce = stackalloc byte[SealedChunks.Nonce];
        SealedChunks.NonceOf(number, nonce);
        try
        {
            if (there < 0)
                throw new FormatException(BackupWords.ChunkCut(number));

            aes.Decrypt(
                nonce,
                taken.AsSpan(0, there),
                taken.AsSpan(there, SealedChunks.Tag),
                plain.AsSpan(0, there),
                SealedChunks.PlaceOf(head, number, isOver)
            );
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new FormatException(BackupWords.ChunkDoesNotOpen(number), fault);
        }

        number++;
    }
}
