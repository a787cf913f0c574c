using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Pool;

/// <summary>发展党员工作对象: a page of those on the way, with how many there are at each stage.</summary>
public sealed class FindApplicants(PoolQuery pool)
{
    public sealed record Input : PoolFilter
    {
        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public ApplicantId Id { get; init; }
        public string Name { get; init; } = "";
        public string NameKey { get; init; } = "";
        public Sex Sex { get; init; }
        public DateOnly BornOn { get; init; }
        public ApplicantStage Stage { get; init; }
        public LeagueStanding League { get; init; }
        public DateOnly AppliedOn { get; init; }
        public DateOnly? ActivistOn { get; init; }
        public DateOnly? TargetOn { get; init; }
        public DateOnly? AdmittedOn { get; init; }
        public DateOnly? ProbationTo { get; init; }
        public DateOnly? LastReviewOn { get; init; }
        public OrganizationId OrganizationId { get; init; }
        public string Organization { get; init; } = "";
        public string OrganizationKey { get; init; } = "";

        /// <summary>Since when he is at this stage.</summary>
        public DateOnly Since => AdmittedOn ?? TargetOn ?? ActivistOn ?? AppliedOn;

        /// <summary>When the next half-yearly review is due; null when none is.</summary>
        public DateOnly? ReviewDueOn(int months) =>
            Stage is ApplicantStage.Activist ? (LastReviewOn ?? ActivistOn)?.AddMonths(months) : null;
    }

    public sealed record Found(Page<Row> Page, IReadOnlyDictionary<ApplicantStage, int> Counts, string? Organization);

    public async Task<Result<Found>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await pool.BuildAsync(input, by, DevelopmentPermissions.Read, ct);
        if (asked.Refusal is { } refusal)
            return refusal;

        var (rows, seen, place) = asked.Value;
        var counts = await seen.GroupBy(a => a.Stage)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        var page = await pool.Place(rows).ToPageAsync(Order(input), Shape, cursor, PageSize.Of(input.Size), ct, total);
        return new Found(page, counts, place?.Name);
    }

    private static readonly Expression<Func<PlacedApplicant, Row>> Shape = x => new Row
    {
        Id = x.Who.Id,
        Name = x.Who.Name,
        NameKey = x.Who.NameKey,
        Sex = x.Who.Sex,
        BornOn = x.Who.BornOn,
        Stage = x.Who.Stage,
        League = x.Who.League,
        AppliedOn = x.Who.AppliedOn,
        ActivistOn = x.Who.ActivistOn,
        TargetOn = x.Who.TargetOn,
        AdmittedOn = x.Who.AdmittedOn,
        ProbationTo = x.Who.ProbationTo,
        LastReviewOn = x.Who.Reviews.Max(r => (DateOnly?)r.On),
        OrganizationId = x.Who.OrganizationId,
        Organization = x.Where.Name,
        OrganizationKey = x.Where.NameKey,
    };

    private static ListOrder<PlacedApplicant, Row> Order(PoolFilter filter) =>
        filter.SortedBy switch
        {
            "applied" => By(x => x.Who.AppliedOn, row => row.AppliedOn, filter.IsDescending),
            "organization" => By(
                x => x.Where.NameKey + "\t" + x.Who.NameKey,
                row => row.OrganizationKey + "\t" + row.NameKey,
                filter.IsDescending
            ),
            _ => By(x => x.Who.NameKey, row => row.NameKey, filter.IsDescending),
        };

    private static ListOrder<PlacedApplicant, Row> By<TKey>(
        Expression<Func<PlacedApplicant, TKey>> key,
        Func<Row, TKey> keyOf,
        bool descending
    )
        where TKey : IParsable<TKey>, IComparable<TKey> =>
        ListOrder<PlacedApplicant, Row>.By(key, x => x.Who.Id, row => (keyOf(row), row.Id), descending);
}
