namespace Touyan.Platform.Sheets;

/// <summary>Looks for a few bytes in a long stream without parsing it.</summary>
internal static class StreamScan
{
    /// <summary>How often a pattern begins at a multiple of <paramref name="alignment"/>; stops at <paramref name="enough"/>.</summary>
    public static int Count(Stream stream, ReadOnlySpan<byte> pattern, int enough, int alignment)
    {
        var buffer = new byte[1 << 17];
        var (count, kept, start) = (0, 0, 0L);
        int read;
        while (count < enough && (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            var from = 0;
            while (from < seen.Length && seen[from..].IndexOf(pattern) is var found and >= 0)
            {
                if ((start + from + found) % alignment == 0)
                    count++;

                from += found + 1;
            }

            kept = Math.Min(pattern.Length - 1, seen.Length);
            start += seen.Length - kept;
            seen[^kept..].CopyTo(buffer);
        }

        return count;
    }
}
