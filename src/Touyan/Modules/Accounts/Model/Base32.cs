using System.Text;

namespace Touyan.Modules.Accounts.Model;

/// <summary>The letters in which authenticators are told a key (RFC 4648, without padding).</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (buffer, bits) = (((buffer << 8) | b) & 0xFFFF, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Letters[(buffer >> (bits - 5)) & 31]);
        }

        if (bits > 0)
            text.Append(Letters[(buffer << (5 - bits)) & 31]);

        return text.ToString();
    }

    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text)
        {
            (buffer, bits) = (((buffer << 5) | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF, bits + 5);
            if (bits < 8)
                continue;

            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}
