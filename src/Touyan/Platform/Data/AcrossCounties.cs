using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;

namespace Touyan.Platform.Data;

/// <summary>The few questions that a start or an operator's command asks of all counties at once. Never a request: the statement says what it is.</summary>
public static class AcrossCounties
{
    /// <summary>Stands before the statement.</summary>
    public const string Tag = "across counties";

    public static IQueryable<T> OfAllCounties<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters().TagWith(Tag);

    /// <summary>Stands before a statement that reads what was counted of the counties of a range.</summary>
    public const string RangeTag = "counties of a range";

    /// <summary>
    /// What was counted of all counties of a range (<see cref="ICountyFigures"/>): for requests of those who answer for a prefecture or a province. The statement names
    /// the range.
    /// </summary>
    public static IQueryable<T> OfCounties<T>(this IQueryable<T> rows, CountyRange range)
        where T : class, ICountyFigures =>
        rows.IgnoreQueryFilters().Where(r => r.CountyCode >= range.First && r.CountyCode <= range.Last).TagWith(RangeTag);
}
