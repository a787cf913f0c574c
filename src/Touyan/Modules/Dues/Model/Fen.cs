using System.Globalization;

namespace Touyan.Modules.Dues.Model;

/// <summary>Money is counted in fen and written in yuan.</summary>
public static class Fen
{
    /// <summary>One jiao.</summary>
    public const long OfTenth = 10;

    private const int InYuan = 100;

    /// <summary>An amount of a rule or a form in fen; fractions of a fen are no money.</summary>
    public static long Of(decimal yuan) => (long)(yuan * InYuan);

    /// <summary>True where an amount has no more than two decimals.</summary>
    public static bool IsWhole(decimal yuan) => decimal.IsInteger(yuan * InYuan);

    public static decimal InYuanOf(long fen) => fen / (decimal)InYuan;

    /// <summary>12.50, without the unit.</summary>
    public static string Text(long fen) => InYuanOf(fen).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Half up, away from zero, to a whole number of <paramref name="unit"/> fen.</summary>
    public static long Round(decimal fen, long unit) => (long)Math.Round(fen / unit, MidpointRounding.AwayFromZero) * unit;
}
