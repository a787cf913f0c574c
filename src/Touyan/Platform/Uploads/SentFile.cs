using Touyan.Kernel;
using Touyan.Platform.Web;

namespace Touyan.Platform.Uploads;

/// <summary>A file as it comes over the wire.</summary>
public static class SentFile
{
    /// <summary>Of a whole request: a little more than of a file, so that one which is too large is told so in its own words.</summary>
    public const long MostBytesOfRequest = 80L << 20;

    private const int LongestName = 120;
    private const int AtOnce = 1 << 20;

    // The second half of a rare character that the cut went through.
    private static readonly char[] LowSurrogates = [.. Enumerable.Range(0xDC00, 0x400).Select(c => (char)c)];

    /// <summary>All of it, in pieces that are together as large as the file and no larger; refused as soon as it is too long.</summary>
    public static async Task<Result<SentBytes>> ReadAsync(Stream content, long limit, CancellationToken ct)
    {
        var pieces = new List<byte[]>();
        var length = 0L;
        while (true)
        {
            var piece = new byte[AtOnce];
            var read = await content.ReadAtLeastAsync(piece, AtOnce, throwOnEndOfStream: false, ct);
            length += read;
            if (length > limit)
                return UploadRefusals.TooLarge(limit);

            pieces.Add(read == AtOnce ? piece : piece[..read]);
            if (read < AtOnce)
                return length == 0 ? UploadRefusals.Empty : new SentBytes(pieces);
        }
    }

    /// <summary>The name without folders and without what makes it look like another; a very long one keeps its end, which says what it is.</summary>
    public static string NameOf(string sent)
    {
        var name = string.Concat(Path.GetFileName(sent.Replace('\\', '/')).Where(c => !Plausible.IsDeceiving(c))).Trim();
        var end = name.Length <= LongestName ? name : name[^LongestName..].TrimStart(LowSurrogates);
        return end.Length == 0 ? "未命名" : end;
    }
}
