using System.Globalization;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>How dues are shown.</summary>
public static class Dues
{
    public static string Months(InflowDues dues) =>
        dues.FromMonth == dues.ToMonth ? $"{dues.FromMonth:yyyy年M月}" : $"{dues.FromMonth:yyyy年M月} 至 {dues.ToMonth:yyyy年M月}";

    public static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
