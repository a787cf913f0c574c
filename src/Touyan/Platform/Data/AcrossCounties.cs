using Microsoft.EntityFrameworkCore;

namespace Touyan.Platform.Data;

/// <summary>The few questions that a start or an operator's command asks of all counties at once. Never a request: the statement says what it is.</summary>
public static class AcrossCounties
{
    /// <summary>Stands before the statement.</summary>
    public const string Tag = "across counties";

    public static IQueryable<T> OfAllCounties<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters().TagWith(Tag);
}
