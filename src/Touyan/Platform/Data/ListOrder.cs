using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;

namespace Touyan.Platform.Data;

/// <summary>The order of a list that is walked by keys: by one sort key, rows with the same key by their id.</summary>
/// <typeparam name="T">Source of the rows, still a query.</typeparam>
/// <typeparam name="TRow">A row as it is shown.</typeparam>
public abstract class ListOrder<T, TRow>
{
    /// <summary>The rows in this order, forwards or backwards.</summary>
    public abstract IQueryable<T> Sort(IQueryable<T> rows, bool backwards);

    /// <summary>Only rows beyond the cursor; all of them when it was made for another order.</summary>
    protected internal abstract IQueryable<T>? Beyond(IQueryable<T> rows, Cursor cursor);

    /// <summary>The cursor that stands at a row.</summary>
    protected internal abstract Cursor At(TRow row, bool backwards);

    /// <summary>Order by a key.</summary>
    /// <param name="key">The sort key in the query.</param>
    /// <param name="id">The id in the query.</param>
    /// <param name="at">The same two of a row that was read.</param>
    /// <param name="descending">True from the greatest key down.</param>
    public static ListOrder<T, TRow> By<TKey, TId>(
        Expression<Func<T, TKey>> key,
        Expression<Func<T, TId>> id,
        Func<TRow, (TKey Key, TId Id)> at,
        bool descending
    )
        where TKey : IParsable<TKey>, IComparable<TKey>
        where TId : struct, IEntityId<TId> => new ByKey<TKey, TId>(key, id, at, descending);

    private sealed class ByKey<TKey, TId>(
        Expression<Func<T, TKey>> key,
        Expression<Func<T, TId>> id,
        Func<TRow, (TKey Key, TId Id)> at,
        bool descending
    ) : ListOrder<T, TRow>
        where TKey : IParsable<TKey>, IComparable<TKey>
        where TId : struct, IEntityId<TId>
    {
        public override IQueryable<T> Sort(IQueryable<T> rows, bool backwards) =>
            descending != backwards ? rows.OrderByDescending(key).ThenByDescending(id) : rows.OrderBy(key).ThenBy(id);

        protected internal override IQueryable<T>? Beyond(IQueryable<T> rows, Cursor cursor)
        {
            if (!TKey.TryParse(cursor.Key, provider: null, out var from))
                return null;

            var row = key.Parameters[0];
            var place = Expression.Constant(new Place<TKey, TId>(from, TId.From(cursor.Id)));
            var (k, i) = (key.Body, new Replace(id.Parameters[0], row).Visit(id.Body));
            var (placeKey, placeId) = (Expression.Property(place, "Key"), Expression.Property(place, "Id"));
            var down = descending != cursor.Backwards;

            // key ≥ from and (key > from or id > its id): the first part is a range of the index.
            var beyond = Expression.AndAlso(
                Compare<TKey>(k, placeKey, down, orEqual: true),
                Expression.OrElse(Compare<TKey>(k, placeKey, down, orEqual: false), Compare<TId>(i, placeId, down, orEqual: false))
            );
            return rows.Where(Expression.Lambda<Func<T, bool>>(beyond, row));
        }

        protected internal override Cursor At(TRow row, bool backwards)
        {
            var (k, i) = at(row);
            return new Cursor(k is DateOnly day ? day.ToString("yyyy-MM-dd") : k.ToString() ?? "", i.Value, backwards);
        }
    }

    // Held by a constant, so that EF sends parameters.
    private sealed record Place<TKey, TId>(TKey Key, TId Id);

    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private static BinaryExpression Compare<TValue>(Expression left, Expression right, bool down, bool orEqual)
    {
        if (typeof(TValue) == typeof(string))
            return Compare<int>(Expression.Call(CompareText, left, right), Expression.Constant(0), down, orEqual);

        var method = InDatabase<TValue>.Comparison;
        return (down, orEqual) switch
        {
            (false, true) => Expression.GreaterThanOrEqual(left, right, liftToNull: false, method),
            (false, false) => Expression.GreaterThan(left, right, liftToNull: false, method),
            (true, true) => Expression.LessThanOrEqual(left, right, liftToNull: false, method),
            (true, false) => Expression.LessThan(left, right, liftToNull: false, method),
        };
    }

    // Ids have no operators in C#; in the database they are compared all the same.
    private static class InDatabase<TValue>
    {
        public static readonly MethodInfo? Comparison =
            typeof(TValue).IsPrimitive || typeof(TValue).GetMethod("op_GreaterThan") is not null
                ? null
                : typeof(InDatabase<TValue>).GetMethod(nameof(Compare), BindingFlags.NonPublic | BindingFlags.Static);

        private static bool Compare(TValue left, TValue right) =>
            throw new InvalidOperationException($"{left} and {right} are compared by the database.");
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>Walks a list.</summary>
public static class ListOrder
{
    /// <summary>
    /// One page: at most <paramref name="size"/> rows from the cursor on, and the cursors to go on from it. <paramref name="total"/>, where it
    /// was counted, goes with them, so that further pages need not count again.
    /// </summary>
    public static async Task<Page<TRow>> ToPageAsync<T, TRow>(
        this IQueryable<T> source,
        ListOrder<T, TRow> order,
        Expression<Func<T, TRow>> shape,
        Cursor? cursor,
        int size,
        CancellationToken ct,
        int? total = null
    )
    {
        var back = cursor?.Backwards ?? false;
        var beyond = cursor is null ? null : order.Beyond(source, cursor);
        var rows = await order.Sort(beyond ?? source, back && beyond is not null).Select(shape).Take(size + 1).ToListAsync(ct);
        var more = rows.Count > size;
        if (more)
            rows.RemoveAt(size);

        if (beyond is null)
            return new Page<TRow>(rows, more ? Text(^1, backwards: false) : null, Previous: null, total);

        if (back)
            rows.Reverse();

        var (after, before) = back ? (true, more) : (more, true);
        return new Page<TRow>(
            rows,
            after && rows.Count > 0 ? Text(^1, backwards: false) : null,
            before && rows.Count > 0 ? Text(0, backwards: true) : null,
            total
        );

        string Text(Index at, bool backwards) => (order.At(rows[at], backwards) with { Total = total }).ToString();
    }
}
