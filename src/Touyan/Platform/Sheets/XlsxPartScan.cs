using Touyan.Kernel;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Reads one inflated part as bytes: its size, its rows with something in them, declarations that have no place in a workbook, and
/// rows or texts so long that a parser would have to hold them whole.
/// </summary>
internal sealed class XlsxPartScan(string name, SheetLimits limits)
{
    private const int Carry = 16;
    private const int MaxRowElements = 1_048_576;
    private const int MaxBetweenRows = 16 << 20;
    private const int MaxBetweenTags = 1 << 20;

    private readonly bool isXml =
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
    private bool isSheet;
    private long lastRowAt;
    private long lastTagAt;
    private int rowElements;
    private int filledRows;
    private bool isRowFilled;

    public long Length { get; private set; }

    public Refusal? Refuse(Stream part, Func<long, Refusal?> refuseSize)
    {
        var buffer = new byte[(1 << 17) + Carry];
        var kept = 0;
        int read;
        while ((read = part.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var start = Length - kept;
            var isFirst = Length == 0;
            Length += read;
            var seen = buffer.AsSpan(0, kept + read);
            if ((refuseSize(Length) ?? RefuseShape(seen, start, isFirst)) is { } refusal)
                return refusal;

            kept = Math.Min(Carry, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return null;
    }

    private Refusal? RefuseShape(ReadOnlySpan<byte> seen, long start, bool isFirst)
    {
        // By content: a relation may give a sheet any name, and whatever is no sheet is held in memory as a whole.
        isSheet |= isFirst && isXml && seen.IndexOf("worksheet"u8) >= 0;
        if (!isSheet && Length > limits.MaxSharedTextBytes)
            return SheetRefusals.TooMuchText(limits.MaxSharedTextBytes);

        if (!isXml)
            return null;

        // Two-byte encodings would pass unseen; a document type is the door of entity bombs and of files read from elsewhere.
        if (isFirst && (seen[..Math.Min(4, seen.Length)].Contains((byte)0) || seen.IndexOf("<!DOCTYPE"u8) >= 0))
            return SheetRefusals.Unreadable;

        var tag = seen.LastIndexOf((byte)'<');
        lastTagAt = tag < 0 ? lastTagAt : start + tag;
        if (Length - lastTagAt > MaxBetweenTags)
            return SheetRefusals.ZipBomb;

        return isSheet ? RefuseRows(seen, start) : null;
    }

    private Refusal? RefuseRows(ReadOnlySpan<byte> seen, long start)
    {
        var from = 0;
        while (NextRow(seen, from) is var at and >= 0)
        {
            if (start + at > lastRowAt)
            {
                EndRow(seen[from..at]);
                lastRowAt = start + at;
                rowElements++;
            }

            from = at + 3;
        }

        isRowFilled |= HasValue(seen[from..]);
        if (filledRows > limits.MaxRows || rowElements > MaxRowElements)
            return SheetRefusals.TooManyRows(limits.MaxRows);

        return Length - lastRowAt > MaxBetweenRows ? SheetRefusals.ZipBomb : null;
    }

    private void EndRow(ReadOnlySpan<byte> rest)
    {
        if (isRowFilled || HasValue(rest))
            filledRows++;

        isRowFilled = false;
    }

    private static bool HasValue(ReadOnlySpan<byte> row) => row.IndexOf("v>"u8) >= 0 || row.IndexOf("t>"u8) >= 0;

    /// <summary>Where the name of the next row element begins, with a prefix or without; -1 when there is none.</summary>
    private static int NextRow(ReadOnlySpan<byte> seen, int from)
    {
        while (from < seen.Length && seen[from..].IndexOf("row"u8) is var found and >= 0)
        {
            var at = from + found;
            var opens = at > 0 && seen[at - 1] is (byte)'<' or (byte)':';
            var ends =
                at + 3 < seen.Length && seen[at + 3] is (byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n' or (byte)'\r' or (byte)'\t';
            if (opens && ends)
                return at;

            from = at + 3;
        }

        return -1;
    }
}
