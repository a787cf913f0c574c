using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers;

/// <summary>How dues that were paid at the receiving organisation are written and read.</summary>
public static class DuesNoted
{
    private const int FenInYuan = 100;

    public static string Months(DateOnly from, DateOnly to) => from == to ? $"{from:yyyy年M月}" : $"{from:yyyy年M月} 至 {to:yyyy年M月}";

    public static string Yuan(long fen) => (fen / (decimal)FenInYuan).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>In fen; refused when it is no whole number of them.</summary>
    internal static Result<long> Fen(decimal yuan) =>
        yuan * FenInYuan is var fen && fen == decimal.Truncate(fen) ? (long)fen : FloatingRefusals.FractionOfFen;
}
