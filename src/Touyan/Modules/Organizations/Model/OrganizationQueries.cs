using System.Linq.Expressions;
using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

internal static class OrganizationQueries
{
    extension(IQueryable<Organization> organizations)
    {
        /// <summary>Whose: those within reach of the actor under the permission.</summary>
        public IQueryable<Organization> VisibleTo(Actor by, Permission permission) => organizations.Within(by.Reach(permission));

        public IQueryable<Organization> Within(Reach reach)
        {
            if (reach.IsWholeCounty)
                return organizations;

            return organizations.Where(InAnyOf(reach.Tops));
        }

        public IQueryable<Organization> Open => organizations.Where(o => o.DissolvedOn == null);

        /// <summary>Name contains the text, its code begins with it, or its pinyin initials contain it.</summary>
        public IQueryable<Organization> Named(string? text) =>
            string.IsNullOrWhiteSpace(text)
                ? organizations
                : organizations.Where(o =>
                    o.Name.Contains(text.Trim())
                    || (o.Code != null && o.Code.StartsWith(text.Trim()))
                    || o.Initials.Contains(text.Trim().ToLowerInvariant())
                );
    }

    private static Expression<Func<Organization, bool>> InAnyOf(IReadOnlyList<string> tops)
    {
        var row = Expression.Parameter(typeof(Organization), "o");
        var path = Expression.Property(row, nameof(Organization.Path));
        var ranges = tops.Select(top => new PathRange(top, OrganizationPath.End(top))).DefaultIfEmpty(PathRange.Empty);
        return Expression.Lambda<Func<Organization, bool>>(ranges.Select(range => Within(path, range)).Aggregate(Expression.OrElse), row);
    }

    private static BinaryExpression Within(Expression path, PathRange range) =>
        Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(path, range, nameof(PathRange.From)), Expression.Constant(0)),
            Expression.LessThan(Compared(path, range, nameof(PathRange.End)), Expression.Constant(0))
        );

    // A member access on a captured object, so that EF sends a parameter and the plan is reused.
    private static MethodCallExpression Compared(Expression path, PathRange range, string bound) =>
        Expression.Call(
            typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
            path,
            Expression.Property(Expression.Constant(range), bound)
        );

    private sealed record PathRange(string From, string End)
    {
        /// <summary>Nobody's reach. A range like others, so that the statement keeps its county.</summary>
        public static PathRange Empty { get; } = new("", "");
    }
}
