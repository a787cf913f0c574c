using System.Text;
using Touyan.Kernel;
using Touyan.Platform.Uploads;

namespace Touyan.Platform.Sheets;

/// <summary>Text with one row a line, parted by commas, semicolons or tabs. Every cell is text.</summary>
internal sealed class CsvFile : SheetFile
{
    private readonly Stream stream;
    private readonly Encoding encoding;
    private readonly char delimiter;
    private CsvLines lines;
    private bool isOver;

    private CsvFile(Stream stream, Encoding encoding, char delimiter, SheetLimits limits)
        : base(limits)
    {
        (this.stream, this.encoding, this.delimiter) = (stream, encoding, delimiter);
        lines = Begin();
    }

    public override SheetFormat Format => SheetFormat.Csv;

    public override string SheetName => "";

    public override bool IsHidden => false;

    public override IReadOnlyList<SheetNote> Notes => [];

    public static Result<SheetFile> Open(Stream stream, SheetLimits limits, CancellationToken ct)
    {
        if (TextEncodings.Detect(stream, ct) is not { } encoding)
            return SheetRefusals.NotAWorkbook;

        stream.Position = 0;
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var top = new char[8192];
        var sample = top.AsSpan(0, text.ReadBlock(top));
        if (sample.IsWhiteSpace())
            return UploadRefusals.Empty;

        if (IsMarkup(sample.TrimStart()))
            return SheetRefusals.NotAWorkbook;

        if (CountLines(stream, encoding, limits.MaxRows + 1) > limits.MaxRows)
            return SheetRefusals.TooManyRows(limits.MaxRows);

        return new CsvFile(stream, encoding, DelimiterOf(sample), limits);
    }

    public override Result<bool> NextSheet()
    {
        isOver = true;
        return false;
    }

    public override Result<bool> Rewind()
    {
        lines.Dispose();
        lines = Begin();
        isOver = false;
        return true;
    }

    public override IEnumerable<Result<SheetRow>> Rows(CancellationToken ct = default)
    {
        while (!isOver)
        {
            ct.ThrowIfCancellationRequested();
            if (lines.Read() is not { } cells)
                yield break;

            if (lines.IsBroken)
            {
                isOver = true;
                yield return SheetRefusals.Unreadable;
                yield break;
            }

            yield return new SheetRow(lines.Number, cells);
        }
    }

    private protected override void Close() => lines.Dispose();

    private CsvLines Begin()
    {
        stream.Position = 0;
        return new CsvLines(
            new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true),
            delimiter,
            Limits.MaxColumns
        );
    }

    /// <summary>A web page or an XML document that was only renamed to .xls or .csv.</summary>
    private static bool IsMarkup(ReadOnlySpan<char> text) =>
        text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<!", StringComparison.Ordinal)
        || text.StartsWith("%PDF", StringComparison.Ordinal)
        || text.StartsWith("{\\rtf", StringComparison.Ordinal);

    private static char DelimiterOf(ReadOnlySpan<char> sample)
    {
        var best = ',';
        foreach (var candidate in ";\t")
            if (sample.Count(candidate) > sample.Count(best))
                best = candidate;

        return best;
    }

    /// <summary>Lines with something in them. ASCII line ends stand for themselves in every encoding that gets here but UTF-16, where they are found as well.</summary>
    private static int CountLines(Stream stream, Encoding encoding, int enough)
    {
        stream.Position = 0;
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var chars = new char[1 << 15];
        var (lines, filled) = (0, false);
        int read;
        while (lines < enough && (read = text.Read(chars)) > 0)
            foreach (var c in chars.AsSpan(0, read))
                if (c == '\n')
                    (lines, filled) = (filled ? lines + 1 : lines, false);
                else
                    filled |= !char.IsWhiteSpace(c) && c is not (',' or ';');

        return filled ? lines + 1 : lines;
    }
}
