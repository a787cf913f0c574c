using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Overview;

/// <summary>How far each branch in sight has come with a month.</summary>
public sealed class ShowProgress(DuesDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "月份", Description = "这个月的任意一天")]
        public DateOnly? Month { get; init; }

        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public OrganizationId Id { get; init; }
        public string Name { get; init; } = "";
        public string Path { get; init; } = "";

        /// <summary>Members assessed for the month.</summary>
        public int Members { get; init; }
        public long OwedFen { get; init; }
        public long PaidFen { get; init; }

        public long OpenFen => Math.Max(0, OwedFen - PaidFen);
    }

    public sealed record View(Page<Row> Page, DateOnly Month, OrganizationPlace? Organization, DuesRun? Run);

    private static readonly ListOrder<OrganizationPlace, Row> ByPath = ListOrder<OrganizationPlace, Row>.By(
        p => p.Path,
        p => p.Id,
        row => (row.Path, row.Id),
        descending: false
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        OrganizationPlace? top = null;
        if (input.Organization is { } id && (top = await desk.Organizations.FindAsync(id, by, DuesPermissions.Read, ct)) is null)
            return DuesRefusals.OrganizationNotFound;

        var month = DuesMonth.Of(input.Month ?? desk.Today);
        var branches = Branches(top, by);
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await branches.CountAsync(ct);
        var page = await branches.ToPageAsync(
            ByPath,
            p => new Row
            {
                Id = p.Id,
                Name = p.Name,
                Path = p.Path,
            },
            cursor,
            PageSize.Of(input.Size),
            ct,
            total
        );
        return new View(page with { Rows = await WithSumsAsync(page.Rows, month, ct) }, month, top, await LastRunAsync(month, by, ct));
    }

    /// <summary>All that is owed and paid for a month in sight: two sums, whatever the page shows.</summary>
    public async Task<(long OwedFen, long PaidFen)> SumAsync(DateOnly month, Actor by, CancellationToken ct)
    {
        var within = desk.Organizations.Within(by.Reach(DuesPermissions.Read));
        var rows = desk.Db.StandingAssessments.Where(a => a.Month == month && within.Contains(a.OrganizationId));
        var owed = await rows.SumAsync(a => (long?)a.AmountFen, ct) ?? 0;
        var members = rows.Select(a => a.MemberId);
        var paid =
            await desk.Db.DuesPaidMonths.Where(p => p.Month == month && members.Contains(p.MemberId)).SumAsync(p => (long?)p.Fen, ct) ?? 0;
        return (owed, paid);
    }

    private IQueryable<OrganizationPlace> Branches(OrganizationPlace? top, Actor by)
    {
        var within = desk.Organizations.Within(by.Reach(DuesPermissions.Read));
        var places = desk.Organizations.Places.Where(p => p.IsOpen && within.Contains(p.Id));
        if (top is not null)
        {
            var below = desk.Organizations.Within(Reach.Of([top.Path]));
            places = places.Where(p => below.Contains(p.Id));
        }

        return places.Where(p =>
            p.Type == OrganizationType.Branch
            || p.Type == OrganizationType.JointBranch
            || p.Type == OrganizationType.TemporaryBranch
            || p.Type == OrganizationType.TemporaryJointBranch
        );
    }

    // Of the page alone.
    private async Task<IReadOnlyList<Row>> WithSumsAsync(IReadOnlyList<Row> rows, DateOnly month, CancellationToken ct)
    {
        if (rows.Count == 0)
            return rows;

        var ids = rows.Select(r => r.Id).ToList();
        var assessed = desk.Db.StandingAssessments.Where(a =>
            a.Month == month && ids.Contains(a.OrganizationId) && a.Ground != DuesGround.NotOwed
        );
        var lines = await desk
            .Db.WithPayments(assessed)
            .Select(l => new
            {
                l.OrganizationId,
                l.AmountFen,
                l.PaidFen,
            })
            .ToListAsync(ct);
        var sums = lines.ToLookup(l => l.OrganizationId);
        return
        [
            .. rows.Select(r =>
                r with
                {
                    Members = sums[r.Id].Count(),
                    OwedFen = sums[r.Id].Sum(l => l.AmountFen),
                    PaidFen = sums[r.Id].Sum(l => Math.Min(l.PaidFen, l.AmountFen)),
                }
            ),
        ];
    }

    // What this person ordered last for the month.
    private Task<DuesRun?> LastRunAsync(DateOnly month, Actor by, CancellationToken ct) =>
        desk
            .Db.DuesRuns.AsNoTracking()
            .Where(r => r.Month == month && r.OrderedBy == by.Account)
            .OrderByDescending(r => r.OrderedAt)
            .FirstOrDefaultAsync(ct);
}
