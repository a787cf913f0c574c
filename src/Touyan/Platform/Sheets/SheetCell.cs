using System.Globalization;

namespace Touyan.Platform.Sheets;

/// <summary>What a cell holds, as its file says. A formula that failed (#N/A) holds nothing.</summary>
public enum SheetCellKind : byte
{
    Empty,
    Text,
    Number,
    Date,
    Bool,
}

/// <summary>A cell: what kind of thing it holds and how it shows. Used for reading and for writing.</summary>
public readonly record struct SheetCell
{
    private readonly string? text;

    private SheetCell(SheetCellKind kind, string? text, double number, bool isMarked = false) =>
        (Kind, this.text, Number, IsMarked) = (kind, text, number, isMarked);

    public SheetCellKind Kind { get; }

    /// <summary>The number, or the serial day of a date.</summary>
    public double Number { get; }

    /// <summary>To be written in the style of a mistake (red).</summary>
    public bool IsMarked { get; }

    public bool IsEmpty => Kind is SheetCellKind.Empty;

    /// <summary>True when nothing, or nothing but spaces, is written here.</summary>
    public bool IsBlank => Kind is SheetCellKind.Empty || (Kind is SheetCellKind.Text && CellText.Clean(text!).Length == 0);

    /// <summary>As shown to the person who wrote it; never null.</summary>
    public string Text =>
        Kind switch
        {
            SheetCellKind.Empty => "",
            SheetCellKind.Text => text!,
            SheetCellKind.Number => text ?? Shown(Number),
            SheetCellKind.Date => Shown(DateTime.FromOADate(Number)),
            SheetCellKind.Bool => Number != 0 ? "TRUE" : "FALSE",
        };

    public static SheetCell Empty => default;

    /// <summary>Text, even when it looks like a number or a formula: ID numbers belong here.</summary>
    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(SheetCellKind.Text, text, 0);

    public static SheetCell Of(double number) => new(SheetCellKind.Number, null, number);

    public static SheetCell Of(DateOnly? date) => date is { } day ? Of(day.ToDateTime(default)) : default;

    /// <summary>A day and a time of the day; before 1900 there are none in a sheet, so it becomes text.</summary>
    public static SheetCell Of(DateTime at) => at.Year < 1900 ? Of(Shown(at)) : new(SheetCellKind.Date, null, at.ToOADate());

    public static SheetCell Of(bool value) => new(SheetCellKind.Bool, null, value ? 1 : 0);

    /// <summary>The same cell, to be written in the style of a mistake.</summary>
    public SheetCell Marked() => new(Kind, text, Number, isMarked: true);

    public override string ToString() => Text;

    /// <summary>A number under a format such as 0000 or 0.00, which keeps the zeros that the writer saw; other formats show plainly.</summary>
    internal static SheetCell Of(double number, string? format) =>
        format is not null && IsPlainDigits(format)
            ? new(SheetCellKind.Number, number.ToString(format, CultureInfo.InvariantCulture), number)
            : Of(number);

    private static bool IsPlainDigits(string format) =>
        format.Length > 1 && format[0] == '0' && format.AsSpan().IndexOfAnyExcept('0', '.') < 0 && format.Count(c => c == '.') < 2;

    private static string Shown(double number) =>
        Math.Abs(number) < 1e21 && Math.Truncate(number) == number
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Shown(DateTime at) =>
        at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as the spreadsheet program shows it, from 1.</param>
/// <param name="Cells">From column A on; rows of one sheet may differ in length.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell in a column, counted from 0; empty where the row ends sooner.</summary>
    public SheetCell this[int column] => (uint)column < (uint)Cells.Count ? Cells[column] : default;

    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Cells.Count; i++)
                if (!Cells[i].IsBlank)
                    return false;

            return true;
        }
    }
}

/// <summary>Something about a file that its sender should know although it was read.</summary>
/// <param name="Code">Stable code, such as <c>sheet.hidden-rows</c>.</param>
/// <param name="Message">What a user reads, in Chinese.</param>
public sealed record SheetNote(string Code, string Message);
