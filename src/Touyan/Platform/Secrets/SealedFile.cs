using System.Buffers.Binary;
using System.Security.Cryptography;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Secrets;

/// <summary>
/// A whole file sealed in chunks, each for its place in the file, so that it is opened where it is read and never lies in memory twice. Form:
/// version (1 byte), number of the key (4), nonce (8, each chunk adds its number), length (8), then the chunks with a tag (16) after each.
/// </summary>
public static class SealedFile
{
    internal const byte Version = 2;
    internal const int Chunk = 1 << 16;
    internal const int Head = CountySecrets.Head + Prefix + sizeof(long);
    private const int Prefix = 8;

    /// <summary>Seals pieces that follow each other. All but the last are a whole number of chunks; each is let go once it is sealed.</summary>
    internal static byte[] Seal(SecretPlace place, byte[]?[] pieces, ValueKey key)
    {
        var length = pieces.Sum(p => (long)p!.Length);
        var made = new byte[Head + length + Chunks(length) * ValueKey.Tag];
        made[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(made.AsSpan(1), key.Number);
        RandomNumberGenerator.Fill(made.AsSpan(CountySecrets.Head, Prefix));
        BinaryPrimitives.WriteInt64BigEndian(made.AsSpan(CountySecrets.Head + Prefix), length);
        var number = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            for (var from = 0; from < pieces[i]!.Length; from += Chunk)
                SealChunk(made, number++, pieces[i].AsSpan(from, Math.Min(Chunk, pieces[i]!.Length - from)), place, key);

            pieces[i] = null;
        }

        return made;
    }

    /// <summary>Reads it from where it stands; throws a <see cref="SecretException"/> where it was changed or moved.</summary>
    public static Stream Open(CountySecrets secrets, SecretPlace place, byte[] sealedFile) =>
        new SealedFileStream(secrets, place, sealedFile);

    internal static long LengthOf(ReadOnlySpan<byte> sealedFile) =>
        BinaryPrimitives.ReadInt64BigEndian(sealedFile[(CountySecrets.Head + Prefix)..]);

    internal static long Chunks(long length) => (length + Chunk - 1) / Chunk;

    internal static bool TryOpenChunk(ReadOnlySpan<byte> sealedFile, int number, Span<byte> plain, SecretPlace place, ValueKey key)
    {
        Span<byte> nonce = stackalloc byte[ValueKey.Nonce];
        Nonce(sealedFile, number, nonce);
        var body = sealedFile.Slice(From(number), plain.Length + ValueKey.Tag);
        return key.TryDecrypt(nonce, body[..plain.Length], body[plain.Length..], plain, At(place, number, LengthOf(sealedFile)));
    }

    private static void SealChunk(Span<byte> made, int number, ReadOnlySpan<byte> plain, SecretPlace place, ValueKey key)
    {
        Span<byte> nonce = stackalloc byte[ValueKey.Nonce];
        Nonce(made, number, nonce);
        var body = made.Slice(From(number), plain.Length + ValueKey.Tag);
        key.Encrypt(nonce, plain, body[..plain.Length], body[plain.Length..], At(place, number, LengthOf(made)));
    }

    private static int From(int number) => Head + number * (Chunk + ValueKey.Tag);

    private static byte[] At(SecretPlace place, int number, long length) =>
        (place with { Row = $"{place.Row}/{number}/{length}" }).ToBytes();

    private static void Nonce(ReadOnlySpan<byte> sealedFile, int number, Span<byte> nonce)
    {
        sealedFile.Slice(CountySecrets.Head, Prefix).CopyTo(nonce);
        BinaryPrimitives.WriteInt32BigEndian(nonce[Prefix..], number);
    }
}

/// <summary>Opens one chunk at a time.</summary>
internal sealed class SealedFileStream : Stream
{
    private readonly SecretPlace place;
    private readonly byte[] sealedFile;
    private readonly ValueKey key;
    private readonly byte[] chunk = new byte[SealedFile.Chunk];
    private int open = -1;

    public SealedFileStream(CountySecrets secrets, SecretPlace place, byte[] sealedFile)
    {
        (this.place, this.sealedFile) = (place, sealedFile);
        if (sealedFile.Length < SealedFile.Head || sealedFile[0] != SealedFile.Version)
            throw new SecretException(place);

        Length = SealedFile.LengthOf(sealedFile);
        if (sealedFile.LongLength != SealedFile.Head + Length + SealedFile.Chunks(Length) * ValueKey.Tag)
            throw new SecretException(place);

        key = secrets.KeyOf(place, sealedFile);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;

        var (number, from) = ((int)(Position / SealedFile.Chunk), (int)(Position % SealedFile.Chunk));
        var there = Opened(number)[from..];
        var taken = Math.Min(there.Length, buffer.Length);
        there[..taken].CopyTo(buffer);
        Position += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            SeekOrigin.End => Length + offset,
            _ => throw new ArgumentOutOfRangeException(nameof(origin)),
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private ReadOnlySpan<byte> Opened(int number)
    {
        var plain = chunk.AsSpan(0, (int)Math.Min(SealedFile.Chunk, Length - (long)number * SealedFile.Chunk));
        if (open == number)
            return plain;

        open = -1;
        if (!SealedFile.TryOpenChunk(sealedFile, number, plain, place, key))
            throw new SecretException(place);

        open = number;
        return plain;
    }
}
