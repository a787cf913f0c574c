using System.Buffers;
using System.Globalization;
using System.Text;

namespace Touyan.Platform.Sheets;

/// <summary>XML for a sheet, written as UTF-8 bytes into one buffer that is emptied again and again.</summary>
internal sealed class XmlText
{
    private const int FlushAt = 1 << 16;

    /// <summary>Most characters that a cell of Excel can hold.</summary>
    private const int LongestText = 32_767;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"_\r\uFFFE\uFFFF" + string.Concat(Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c))
    );

    private readonly ArrayBufferWriter<byte> bytes = new(FlushAt * 2);

    /// <summary>True once there is enough to be worth moving on.</summary>
    public bool IsFull => bytes.WrittenCount >= FlushAt;

    public XmlText Raw(ReadOnlySpan<byte> utf8)
    {
        bytes.Write(utf8);
        return this;
    }

    public XmlText Number(long value)
    {
        value.TryFormat(bytes.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        bytes.Advance(written);
        return this;
    }

    public XmlText Number(double value)
    {
        value.TryFormat(bytes.GetSpan(40), out var written, "R", CultureInfo.InvariantCulture);
        bytes.Advance(written);
        return this;
    }

    /// <summary>Text with its markup escaped and without the characters that XML cannot hold.</summary>
    public XmlText Escaped(string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, LongestText));
        while (rest.IndexOfAny(Special) is var at && (at >= 0 || HasLoneSurrogate(rest)))
        {
            if (at < 0)
            {
                Plain(WithoutLoneSurrogates(rest));
                return this;
            }

            Plain(WithoutLoneSurrogates(rest[..at]));
            Escape(rest[at..]);
            rest = rest[(at + 1)..];
        }

        Plain(rest);
        return this;
    }

    /// <summary>Moves what has gathered into a part.</summary>
    public void MoveTo(Stream part)
    {
        part.Write(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
    }

    private void Plain(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, bytes);

    private void Escape(ReadOnlySpan<char> rest)
    {
        var escaped = rest[0] switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\r' => rest.Length > 1 && rest[1] == '\n' ? ""u8 : "\n"u8,
            // _x0041_ would be read as A: the underscore itself is written that way.
            '_' => IsCodedCharacter(rest) ? "_x005F_"u8 : "_"u8,
            _ => ""u8,
        };
        bytes.Write(escaped);
    }

    private static bool IsCodedCharacter(ReadOnlySpan<char> rest) =>
        rest.Length >= 7
        && rest[1] == 'x'
        && rest[6] == '_'
        && char.IsAsciiHexDigit(rest[2])
        && char.IsAsciiHexDigit(rest[3])
        && char.IsAsciiHexDigit(rest[4])
        && char.IsAsciiHexDigit(rest[5]);

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !IsPair(text, i++))
                return true;

        return false;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    private static ReadOnlySpan<char> WithoutLoneSurrogates(ReadOnlySpan<char> text)
    {
        if (!HasLoneSurrogate(text))
            return text;

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                kept.Append(text[i]);
            else if (IsPair(text, i))
                kept.Append(text[i]).Append(text[++i]);
        }

        return kept.ToString();
    }
}
