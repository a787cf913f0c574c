using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Payments;

/// <summary>Which months an amount is for: pure. The oldest first; what is left over is more than he owed.</summary>
public static class OpenMonths
{
    /// <summary>The months that are paid, and what goes beyond them.</summary>
    public sealed record Shared(IReadOnlyList<PaidMonth> Months, long OverFen);

    /// <summary>Shares an amount out.</summary>
    /// <param name="lines">Months of one member.</param>
    /// <param name="until">The last month that may be paid.</param>
    /// <param name="amountFen">What he brought; null for all that is open until then.</param>
    public static Shared Share(IEnumerable<MonthLine> lines, DateOnly until, long? amountFen)
    {
        var open = lines.Where(l => l.OpenFen > 0 && l.Month <= until).OrderBy(l => l.Month).ToList();
        var left = amountFen ?? open.Sum(l => l.OpenFen);
        var months = new List<PaidMonth>();
        foreach (var line in open.TakeWhile(_ => left > 0))
        {
            var part = Math.Min(line.OpenFen, left);
            months.Add(new PaidMonth(line.Month, part, line.Turns));
            left -= part;
        }

        return new Shared(months, left);
    }
}
