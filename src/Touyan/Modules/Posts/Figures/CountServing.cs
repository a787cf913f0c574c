using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Figures;

/// <summary>Posts and what was done, by area and by kind, in a year; each figure opens as many rows.</summary>
public sealed class CountServing(PostQuery posts, DeedQuery deeds, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }
    }

    public sealed record View
    {
        public required int Year { get; init; }
        public OrganizationPlace? Organization { get; init; }
        public int Posts { get; init; }
        public int Empty { get; init; }
        public int Holders { get; init; }
        public int Deeds { get; init; }
        public int Activities { get; init; }

        /// <summary>How often somebody took part in one.</summary>
        public int TookPart { get; init; }
        public int Tenths { get; init; }
        public required IReadOnlyList<Part> PostsByArea { get; init; }
        public required IReadOnlyList<Part> PostsByKind { get; init; }
        public required IReadOnlyList<Part> DeedsByArea { get; init; }
        public required IReadOnlyList<Part> DeedsByMonth { get; init; }
    }

    /// <summary>How many of a code or a month.</summary>
    public sealed record Part(string Code, int Count);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, PostsPermissions.Read, ct)) is null)
            return PostRefusals.OrganizationNotFound;

        var year = input.Year ?? posts.Today.Year;
        var open = Below(posts.Standing(posts.Of(by, PostsPermissions.Read), state: null), place);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var done = deeds.Of(by, PostsPermissions.Read).Standing(DeedState.Confirmed).Where(d => d.On >= from && d.On <= to);
        done = place is null ? done : deeds.Below(done, place);
        var rows = await open.Select(x => new
            {
                x.Post.Area,
                x.Post.Kind,
                x.Holders,
            })
            .ToListAsync(ct);
        var byArea = await done.GroupBy(d => d.Area)
            .Select(g => new
            {
                Code = g.Key,
                Count = g.Count(),
                Tenths = g.Sum(d => d.Tenths),
            })
            .ToListAsync(ct);
        var byMonth = await done.GroupBy(d => d.On.Month).Select(g => new { Month = g.Key, Count = g.Count() }).ToListAsync(ct);
        return new View
        {
            Year = year,
            Organization = place,
            Posts = rows.Count,
            Empty = rows.Count(r => r.Holders == 0),
            Holders = rows.Sum(r => r.Holders),
            Deeds = byArea.Sum(a => a.Count),
            Activities = await done.Where(d => d.ActivityId != null).Select(d => d.ActivityId).Distinct().CountAsync(ct),
            TookPart = await done.CountAsync(d => d.Kind == DeedKind.Activity, ct),
            Tenths = byArea.Sum(a => a.Tenths),
            PostsByArea =
            [
                .. rows.GroupBy(r => r.Area).Select(g => new Part(g.Key, g.Count())).OrderBy(p => p.Code, StringComparer.Ordinal),
            ],
            PostsByKind =
            [
                .. rows.GroupBy(r => r.Kind).Select(g => new Part(g.Key, g.Count())).OrderBy(p => p.Code, StringComparer.Ordinal),
            ],
            DeedsByArea = [.. byArea.Select(a => new Part(a.Code, a.Count)).OrderBy(p => p.Code, StringComparer.Ordinal)],
            DeedsByMonth = [.. byMonth.OrderBy(m => m.Month).Select(m => new Part($"{m.Month}", m.Count))],
        };
    }

    private IQueryable<PostWithHolders> Below(IQueryable<PostWithHolders> rows, OrganizationPlace? place)
    {
        if (place is null)
            return rows;

        var within = organizations.Within(Reach.Of([place.Path]));
        return rows.Where(x => within.Contains(x.Post.OrganizationId));
    }
}
