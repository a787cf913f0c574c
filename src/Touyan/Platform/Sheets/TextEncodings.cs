using System.Text;

namespace Touyan.Platform.Sheets;

/// <summary>The encodings in which Chinese offices write text files, told apart by reading all of the file.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Gb18030 { get; } = FindGb18030();

    /// <summary>The encoding of a text and the length of its mark; null when it is no text in any of them.</summary>
    public static Encoding? Detect(Stream stream, CancellationToken ct)
    {
        Span<byte> mark = stackalloc byte[3];
        stream.Position = 0;
        var head = mark[..stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false)];
        if (head.StartsWith<byte>([0xFF, 0xFE]))
            return Fits(stream, Encoding.Unicode, ct) ? Encoding.Unicode : null;

        if (head.StartsWith<byte>([0xFE, 0xFF]))
            return Fits(stream, Encoding.BigEndianUnicode, ct) ? Encoding.BigEndianUnicode : null;

        if (Fits(stream, StrictUtf8, ct))
            return Encoding.UTF8;

        return Fits(stream, Gb18030, ct) ? Gb18030 : null;
    }

    private static Encoding FindGb18030()
    {
        // Registered for all: the reader of .xls looks its code pages up by number.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static bool Fits(Stream stream, Encoding encoding, CancellationToken ct)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        stream.Position = 0;
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
            {
                ct.ThrowIfCancellationRequested();
                if (chars.AsSpan(0, decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false)).Contains('\0'))
                    return false;
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
