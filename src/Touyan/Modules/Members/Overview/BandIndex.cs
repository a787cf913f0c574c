using System.Linq.Expressions;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Overview;

/// <summary>Which band a row falls into, as an expression that the database computes: 0 for the first. The last band takes what is left.</summary>
internal static class BandIndex
{
    /// <summary>By age on a day; the bounds are days of birth, so that the question is the same as the roster's filter.</summary>
    public static Expression<Func<OnRoster, int>> Of(Bands<int> ages, DateOnly day) =>
        First(
            ages.All.Select(band =>
                band.To is { } most ? new Bound(MemberFacts.LatestBirth(most + 1, day), ExpressionType.GreaterThan) : null
            ),
            row => row.Member.BornOn
        );

    /// <summary>By the day of joining.</summary>
    public static Expression<Func<OnRoster, int>> Of(Bands<DateOnly> periods) =>
        First(
            periods.All.Select(band => band.To is { } last ? new Bound(last, ExpressionType.LessThanOrEqual) : null),
            row => row.Member.AdmittedOn
        );

    private sealed record Bound(DateOnly Day, ExpressionType Compare);

    private static Expression<Func<OnRoster, int>> First(IEnumerable<Bound?> bounds, Expression<Func<OnRoster, DateOnly>> day)
    {
        var all = bounds.ToList();
        Expression index = Expression.Constant(all.Count - 1);
        for (var i = all.Count - 2; i >= 0; i--)
        {
            if (all[i] is { } bound)
                index = Expression.Condition(
                    Expression.MakeBinary(bound.Compare, day.Body, Expression.Constant(bound.Day)),
                    Expression.Constant(i),
                    index
                );
        }

        return Expression.Lambda<Func<OnRoster, int>>(index, day.Parameters);
    }
}
