namespace Touyan.Platform.Sheets;

/// <summary>What keeps a cell from being a day.</summary>
public enum DateProblem
{
    /// <summary>A day was read.</summary>
    None,
    Empty,
    NotADate,

    /// <summary>Only a year, or a year and a month: which day is not for a program to guess.</summary>
    DayMissing,

    /// <summary>85.7.1 may be 1985, or 1 July of no year at all.</summary>
    TwoDigitYear,
}

/// <summary>What a cell says about a date.</summary>
/// <param name="Problem">What keeps it from being a day; <see cref="DateProblem.None"/> when nothing does.</param>
/// <param name="Day">The day.</param>
/// <param name="Year">The year, where one was written.</param>
/// <param name="Month">The month, where one was written.</param>
public readonly record struct DateReading(DateProblem Problem, DateOnly Day = default, int Year = 0, int Month = 0)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Serial days below this are read as a bare year; none so early is needed.</summary>
    private const int FirstSerial = 2_200;
    private const int LastSerial = 73_050;

    /// <summary>
    /// Reads 1985-07-01, 1985.7.1, 1985/7/1, 1985年7月1日, 19850701 (with spaces and in full width), dates and serial days of a
    /// spreadsheet, each with or without a time of the day.
    /// </summary>
    public static DateReading Of(SheetCell cell) =>
        cell.Kind switch
        {
            SheetCellKind.Empty => new(DateProblem.Empty),
            SheetCellKind.Date => OfDay(DateOnly.FromDateTime(DateTime.FromOADate(cell.Number))),
            SheetCellKind.Number => OfNumber(cell),
            SheetCellKind.Text => Of(cell.Text),
            SheetCellKind.Bool => new(DateProblem.NotADate),
        };

    /// <inheritdoc cref="Of(SheetCell)"/>
    public static DateReading Of(string text)
    {
        var clean = CellText.Clean(text);
        if (clean.Length == 0)
            return new(DateProblem.Empty);

        Span<int> values = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        return Split(clean, values, lengths) switch
        {
            1 => OfDigits(values[0], lengths[0]),
            2 => OfMonth(values[0], lengths[0], values[1]),
            3 => OfThree(values, lengths),
            _ => new(DateProblem.NotADate),
        };
    }

    private static DateReading OfNumber(SheetCell cell)
    {
        var whole = Math.Truncate(cell.Number);
        if (whole is >= FirstSerial and <= LastSerial)
            return OfDay(DateOnly.FromDateTime(DateTime.FromOADate(whole)));

        // A number cannot keep the last zero of 1985.10: its month is in doubt.
        var read = Of(cell.Text);
        return read.Problem is DateProblem.DayMissing && cell.Text.EndsWith(".1", StringComparison.Ordinal)
            ? read with
            {
                Month = 0,
            }
            : read;
    }

    private static DateReading OfDay(DateOnly day) =>
        day.Year is >= FirstYear and <= LastYear ? new(DateProblem.None, day, day.Year, day.Month) : new(DateProblem.NotADate);

    /// <summary>Groups of digits up to the third; -1 when something else stands there than separators, 日 and a time of the day.</summary>
    private static int Split(string text, Span<int> values, Span<int> lengths)
    {
        var count = 0;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                if (!IsSeparator(text[i]) || count == 0)
                    return -1;

                i++;
                continue;
            }

            if (count == 3)
                return IsTime(text.AsSpan(i)) ? 3 : -1;

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;

            if (i - start > 8)
                return -1;

            values[count] = int.Parse(text.AsSpan(start, i - start));
            lengths[count++] = i - start;
        }

        return count;
    }

    private static bool IsSeparator(char c) =>
        c
            is '-'
                or '.'
                or '/'
                or '\\'
                or '年'
                or '月'
                or '日'
                or '号'
                or ' '
                or 'T'
                or '－'
                or '．'
                or '／'
                or '。'
                or '、'
                or '—'
                or '–'
                or '_';

    private static bool IsTime(ReadOnlySpan<char> rest) =>
        rest.Contains(':') && rest.IndexOfAnyExceptInRange('0', ':') is var end && (end < 0 || rest[end] is '.' or 'Z' or '+');

    private static DateReading OfDigits(int value, int length) =>
        length switch
        {
            8 => OfParts(value / 10_000, value / 100 % 100, value % 100),
            6 when value / 100 is >= FirstYear and <= LastYear => OfMonth(value / 100, 4, value % 100),
            6 => new(DateProblem.TwoDigitYear),
            4 when value is >= FirstYear and <= LastYear => new(DateProblem.DayMissing, Year: value),
            _ => new(DateProblem.NotADate),
        };

    private static DateReading OfMonth(int year, int yearLength, int month)
    {
        if (month is < 1 or > 12 || yearLength is not (2 or 4))
            return new(DateProblem.NotADate);

        if (yearLength == 2)
            return new(DateProblem.TwoDigitYear);

        return year is >= FirstYear and <= LastYear ? new(DateProblem.DayMissing, Year: year, Month: month) : new(DateProblem.NotADate);
    }

    private static DateReading OfThree(ReadOnlySpan<int> values, ReadOnlySpan<int> lengths)
    {
        if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
            return OfParts(values[0], values[1], values[2]);

        return lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] <= 2 ? new(DateProblem.TwoDigitYear) : new(DateProblem.NotADate);
    }

    private static DateReading OfParts(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(DateProblem.None, new DateOnly(year, month, day), year, month)
            : new(DateProblem.NotADate);
}
