using Touyan.Kernel;
using Touyan.Platform.Uploads;

namespace Touyan.Platform.Sheets;

/// <summary>Opens what offices send: .xlsx, .xlsm, .xls and CSV in UTF-8 or GB18030, told apart by content and never by name.</summary>
public static class SheetReader
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>
    /// Opens a file after looking it through: encrypted, damaged, oversized and malicious files are refused here, in time and memory
    /// bounded by <paramref name="limits"/>. The stream stays the caller's; one that cannot seek is copied to memory: what was sent lies nowhere in the clear.
    /// </summary>
    public static Result<SheetFile> Open(Stream stream, SheetLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= SheetLimits.Default;
        if (stream.CanSeek)
            return OpenSeekable(stream, limits, ct);

        return Copy(stream, limits.MaxFileBytes, ct) is { } copy
            ? OpenSeekable(copy, limits, ct)
            : UploadRefusals.TooLarge(limits.MaxFileBytes);
    }

    private static MemoryStream? Copy(Stream stream, long limit, CancellationToken ct)
    {
        var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            if (copy.Length + read > limit)
                return null;

            copy.Write(buffer, 0, read);
        }

        return copy;
    }

    private static Result<SheetFile> OpenSeekable(Stream stream, SheetLimits limits, CancellationToken ct)
    {
        if (stream.Length == 0)
            return UploadRefusals.Empty;

        if (stream.Length > limits.MaxFileBytes)
            return UploadRefusals.TooLarge(limits.MaxFileBytes);

        Span<byte> probe = stackalloc byte[8];
        stream.Position = 0;
        var head = probe[..stream.ReadAtLeast(probe, probe.Length, throwOnEndOfStream: false)];

        if (head.StartsWith(Zip))
            return XlsxCheck.Refuse(stream, limits, ct) is { } no ? no : WorkbookFile.Open(stream, SheetFormat.Xlsx, limits);

        if (head.SequenceEqual(Compound))
            return CompoundCheck.Refuse(stream) is { } no ? no : WorkbookFile.Open(stream, SheetFormat.Xls, limits);

        return CsvFile.Open(stream, limits, ct);
    }
}
