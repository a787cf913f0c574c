using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Touyan.Platform.Data;

/// <summary>Where a page ended: the sort key and the id of its last (or first) row. A text that callers hand back and do not read.</summary>
/// <param name="Key">Sort key of that row, as text (dates as yyyy-MM-dd).</param>
/// <param name="Id">Its id: parts rows with the same key.</param>
/// <param name="Backwards">True when the page before that row is wanted.</param>
/// <param name="Total">How many rows there were when the walk began: counted once, not on each page.</param>
public sealed record Cursor(string Key, Guid Id, bool Backwards = false, int? Total = null)
{
    public override string ToString() =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{(Backwards ? '-' : '+')}{Id:N}{Total}:{Key}"));

    /// <summary>The cursor in a text; null when there is none or it was not made here (the list then begins at its beginning).</summary>
    public static Cursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        try
        {
            var plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
            var end = plain.IndexOf(':', StringComparison.Ordinal);
            return end > 32 && plain[0] is '+' or '-' && !plain.Contains('\0') && Guid.TryParseExact(plain.AsSpan(1, 32), "N", out var id)
                ? new Cursor(
                    plain[(end + 1)..],
                    id,
                    plain[0] == '-',
                    int.TryParse(plain.AsSpan(33, end - 33), out var total) ? total : null
                )
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
