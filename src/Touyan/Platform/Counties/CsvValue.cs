using System.Globalization;
using System.Text;
using Touyan.Platform.Backup;
using Touyan.Platform.Sheets;

namespace Touyan.Platform.Counties;

/// <summary>
/// Values as open text: days and instants as ISO 8601, bytes in Base64, nothing for nothing and a pair of quotes for an empty text. A text that a
/// spreadsheet would run as a formula carries an apostrophe, which reading takes off again.
/// </summary>
internal static class CsvValue
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffffffZ";
    private const string Day = "yyyy-MM-dd";

    public static void Write(StringBuilder line, ValueKind kind, object? value)
    {
        if (value is null)
            return;

        var text = Text(kind, value);
        if (kind is not ValueKind.Text)
            line.Append(text);
        else
            line.Append('"').Append(Runs(text) ? "'" : "").Append(text.Replace("\"", "\"\"")).Append('"');
    }

    /// <summary>The value in a cell.</summary>
    /// <exception cref="FormatException">It is none of that kind.</exception>
    public static object? Read(ValueKind kind, string? cell) =>
        cell is null
            ? null
            : kind switch
            {
                ValueKind.Text => cell.StartsWith('\'') && Runs(cell[1..]) ? cell[1..] : cell,
                ValueKind.Int => int.Parse(cell, CultureInfo.InvariantCulture),
                ValueKind.Long => long.Parse(cell, CultureInfo.InvariantCulture),
                ValueKind.Truth => bool.Parse(cell),
                ValueKind.Day => DateOnly.ParseExact(cell, Day, CultureInfo.InvariantCulture),
                ValueKind.Instant => DateTime.ParseExact(
                    cell,
                    Instant,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal
                ),
                ValueKind.Id => Guid.ParseExact(cell, "D"),
                ValueKind.Bytes => Convert.FromBase64String(cell),
                _ => throw new FormatException(kind.ToString()),
            };

    // Also what begins like a mark, however often: so that the mark can always be taken off again.
    private static bool Runs(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] && CsvText.IsLive(first);

    private static string Text(ValueKind kind, object value) =>
        kind switch
        {
            ValueKind.Text => (string)value,
            ValueKind.Truth => (bool)value ? "true" : "false",
            ValueKind.Day => ((DateOnly)value).ToString(Day, CultureInfo.InvariantCulture),
            ValueKind.Instant => ((DateTime)value).ToString(Instant, CultureInfo.InvariantCulture),
            ValueKind.Id => ((Guid)value).ToString("D"),
            ValueKind.Bytes => Convert.ToBase64String((byte[])value),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
