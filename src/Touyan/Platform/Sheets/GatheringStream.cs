using System.Buffers;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Takes what <see cref="System.IO.Compression.ZipArchive"/> writes synchronously and keeps it until it is sent on asynchronously:
/// a response may not be written to in any other way.
/// </summary>
internal sealed class GatheringStream : Stream
{
    private readonly ArrayBufferWriter<byte> gathered = new(1 << 16);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async ValueTask SendAsync(Stream to, CancellationToken ct)
    {
        if (gathered.WrittenCount == 0)
            return;

        await to.WriteAsync(gathered.WrittenMemory, ct);
        gathered.ResetWrittenCount();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => gathered.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => gathered.Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
