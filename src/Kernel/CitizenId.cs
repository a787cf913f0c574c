namespace Touyan.Kernel;

/// <summary>What is wrong with a written 公民身份号码.</summary>
public enum CitizenIdProblem
{
    None,
    Empty,

    /// <summary>Neither 18 characters nor 15.</summary>
    Length,

    /// <summary>A number of the first generation; see <see cref="CitizenId.Upgrade"/>.</summary>
    FifteenDigits,

    /// <summary>Something else than digits, with an X as the last of 18 at most.</summary>
    Characters,

    /// <summary>The eight digits of birth are no day.</summary>
    BirthDate,
    CheckDigit,
}

/// <summary>
/// 公民身份号码 (GB 11643), 18 characters; masks itself in text. <see cref="TryParse"/> is the only way in for what people write; the
/// constructor trusts its caller and is for what was checked before. The region is not looked up: abolished codes are normal.
/// </summary>
public readonly record struct CitizenId(string Value) : ISensitive<CitizenId>
{
    private const int Length = 18;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Day of birth that the number tells.</summary>
    public DateOnly BornOn => ReadDay(Value.AsSpan(6, 8)) ?? throw new FormatException("The number was never checked.");

    /// <summary>The digit before the check digit is odd for men.</summary>
    public bool IsMale => (Value[16] - '0') % 2 == 1;

    public static CitizenId Of(string value) => new(value);

    /// <summary>Reads a number after removing spaces and narrowing full-width characters; x becomes X. False for anything in doubt.</summary>
    public static bool TryParse(string? text, out CitizenId id, out CitizenIdProblem problem)
    {
        var plain = Normalize(text);
        problem = Check(plain);
        id = problem is CitizenIdProblem.None ? new CitizenId(plain) : new CitizenId("");
        return problem is CitizenIdProblem.None;
    }

    /// <summary>The 18 characters of a number of 15 digits; null when it is not one. The holder's card may differ: ask for it.</summary>
    public static CitizenId? Upgrade(string? text)
    {
        var plain = Normalize(text);
        if (plain.Length != 15 || plain.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;

        var body = plain[..6] + "19" + plain[6..];
        return ReadDay(body.AsSpan(6, 8)) is null ? null : new CitizenId(body + CheckCharacter(body));
    }

    /// <summary>The number that begins with these 17 digits.</summary>
    public static CitizenId Complete(string digits) => new(digits + CheckCharacter(digits));

    /// <summary>First four and last two characters.</summary>
    public override string ToString() =>
        Value.Length < 8 ? new string('*', Value.Length) : Value[..4] + new string('*', Value.Length - 6) + Value[^2..];

    private static CitizenIdProblem Check(string plain)
    {
        if (plain.Length == 0)
            return CitizenIdProblem.Empty;

        if (plain.Length is not (15 or Length))
            return CitizenIdProblem.Length;

        if (plain.AsSpan(0, plain.Length - 1).IndexOfAnyExceptInRange('0', '9') >= 0 || !IsLast(plain))
            return CitizenIdProblem.Characters;

        if (plain.Length == 15)
            return CitizenIdProblem.FifteenDigits;

        if (ReadDay(plain.AsSpan(6, 8)) is null)
            return CitizenIdProblem.BirthDate;

        return CheckCharacter(plain) == plain[^1] ? CitizenIdProblem.None : CitizenIdProblem.CheckDigit;
    }

    private static bool IsLast(string plain) => char.IsAsciiDigit(plain[^1]) || (plain[^1] == 'X' && plain.Length == Length);

    private static DateOnly? ReadDay(ReadOnlySpan<char> digits)
    {
        var (year, month, day) = (int.Parse(digits[..4]), int.Parse(digits[4..6]), int.Parse(digits[6..]));
        return year >= 1800 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>ISO 7064 MOD 11-2 over the first 17 digits.</summary>
    private static char CheckCharacter(string plain)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (plain[i] - '0') * Weights[i];

        return "10X98765432"[sum % 11];
    }

    private static string Normalize(string? text)
    {
        if (text is { Length: Length } && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            return text;

        return string.Concat((text ?? "").Where(c => !IsLayout(c)).Select(Narrow));
    }

    private static bool IsLayout(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static char Narrow(char c) => char.ToUpperInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
}
