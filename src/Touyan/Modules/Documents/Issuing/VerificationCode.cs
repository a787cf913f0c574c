using System.Security.Cryptography;

namespace Touyan.Modules.Documents.Issuing;

/// <summary>A code that nobody guesses (80 bits) and everybody can read aloud: sixteen of thirty-two signs, none of 0, 1, I and O.</summary>
internal static class VerificationCode
{
    public const int Length = 16;

    private const int Group = 4;
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>As printed: ABCD-EFGH-JKLM-NPQR.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(g => new string(g)));

    /// <summary>What was typed, however it was grouped and whichever keyboard it was typed on; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Select(Narrow).Where(c => c is not (' ' or '-' or '—' or '\u3000'))).ToUpperInvariant();
        return plain.Length == Length && plain.All(c => Signs.Contains(c)) ? plain : null;
    }

    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
