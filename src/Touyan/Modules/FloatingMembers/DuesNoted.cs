using System.Globalization;

namespace Touyan.Modules.FloatingMembers;

/// <summary>How dues that were paid at the receiving organisation are shown.</summary>
public static class DuesNoted
{
    internal const int FenInYuan = 100;

    public static string Months(DateOnly from, DateOnly to) => from == to ? $"{from:yyyy年M月}" : $"{from:yyyy年M月} 至 {to:yyyy年M月}";

    public static string Yuan(long fen) => (fen / (decimal)FenInYuan).ToString("0.00", CultureInfo.InvariantCulture);
}
