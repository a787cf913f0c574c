using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Sheets;

/// <summary>An .xlsx or .xls read by ExcelDataReader, which is kept within bounds here.</summary>
internal sealed class WorkbookFile : SheetFile
{
    private const int LastRowOfExcel = 1_048_576;
    private const int LastColumnOfExcel = 16_384;

    private readonly IExcelDataReader reader;
    private readonly SheetFormat format;
    private readonly SheetMarks marks = new();
    private MergedCells merged;
    private int rowNumber;
    private int filledRows;

    private WorkbookFile(IExcelDataReader reader, SheetFormat format, SheetLimits limits)
        : base(limits) => (this.reader, this.format, merged) = (reader, format, MergedCells.Of(reader.MergeCells));

    public override SheetFormat Format => format;

    public override string SheetName => reader.Name ?? "";

    public override bool IsHidden => reader.VisibleState is { } state && !state.Equals("visible", StringComparison.OrdinalIgnoreCase);

    public override int? LikelyRows => reader.RowCount;

    public override IReadOnlyList<SheetNote> Notes => marks.Notes;

    public static Result<SheetFile> Open(Stream stream, SheetFormat format, SheetLimits limits) =>
        Guarded<SheetFile>(() =>
        {
            stream.Position = 0;
            // Asked for first: the configuration looks for code page 1252, which exists only once the code pages are registered.
            var chinese = TextEncodings.Gb18030;
            var how = new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = chinese };
            var opened =
                format is SheetFormat.Xlsx
                    ? ExcelReaderFactory.CreateOpenXmlReader(stream, how)
                    : ExcelReaderFactory.CreateBinaryReader(stream, how);
            if (opened.ResultsCount > 0)
                return new WorkbookFile(opened, format, limits);

            opened.Dispose();
            return SheetRefusals.NoSheet;
        });

    public override Result<bool> NextSheet() =>
        Guarded<bool>(() =>
        {
            var any = reader.NextResult();
            BeginSheet();
            return any;
        });

    public override Result<bool> Rewind() =>
        Guarded<bool>(() =>
        {
            reader.Reset();
            BeginSheet();
            return true;
        });

    public override IEnumerable<Result<SheetRow>> Rows(CancellationToken ct = default)
    {
        if (reader.FieldCount > LastColumnOfExcel)
        {
            yield return SheetRefusals.Unreadable;
            yield break;
        }

        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var next = Guarded<SheetRow?>(() => reader.Read() ? ReadRow() : (SheetRow?)null);
            if (next.Refusal is { } refusal)
            {
                yield return refusal;
                yield break;
            }

            if (next.Value is not { } row)
                yield break;

            yield return row;
        }
    }

    private protected override void Close() => reader.Dispose();

    private void BeginSheet()
    {
        (rowNumber, filledRows, merged) = (0, 0, MergedCells.Of(reader.MergeCells));
        marks.BeginSheet();
    }

    private Result<SheetRow?> ReadRow()
    {
        rowNumber++;
        var width = Math.Min(reader.FieldCount, Limits.MaxColumns);
        var cells = new SheetCell[width];
        var isFilled = false;
        for (var i = 0; i < width; i++)
        {
            cells[i] = ReadCell(i);
            isFilled |= !cells[i].IsEmpty;
        }

        merged.Fill(rowNumber, cells);
        marks.Note(reader, rowNumber, isFilled, Limits);
        if (isFilled && ++filledRows > Limits.MaxRows || rowNumber > LastRowOfExcel)
            return SheetRefusals.TooManyRows(Limits.MaxRows);

        return new SheetRow(rowNumber, cells);
    }

    private SheetCell ReadCell(int column) =>
        reader.GetValue(column) switch
        {
            null => default,
            string text => SheetCell.Of(text),
            double number => SheetCell.Of(number, reader.GetNumberFormatString(column)),
            int number => SheetCell.Of(number, reader.GetNumberFormatString(column)),
            DateTime at => SheetCell.Of(at),
            bool value => SheetCell.Of(value),
            var other => SheetCell.Of(Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture)),
        };

    /// <summary>A parser fed with a stranger's bytes may fail in any way; whatever it throws means that the file cannot be read.</summary>
    private static Result<T> Guarded<T>(Func<Result<T>> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            return SheetRefusals.Encrypted;
        }
        catch (HeaderException)
        {
            return SheetRefusals.NotAWorkbook;
        }
        catch (Exception e)
            when (e is not (OperationCanceledException or OutOfMemoryException or ObjectDisposedException) && e.AsOutage() is null)
        {
            return SheetRefusals.Unreadable;
        }
    }
}
