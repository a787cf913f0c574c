using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Overview;

/// <summary>The appraisals of a year in all branches in sight: how far each is, its grades, its share of 优秀.</summary>
public sealed class FindAppraisals(AppraisalDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "评议年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "环节")]
        public AppraisalState? State { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public AppraisalId Id { get; init; }
        public int Year { get; init; }
        public OrganizationId OrganizationId { get; init; }
        public string Organization { get; init; } = "";
        public AppraisalState State { get; init; }
        public DateOnly OpenedOn { get; init; }
        public DateOnly? GradedOn { get; init; }
        public int Members { get; init; }
        public int Graded { get; init; }
        public int Excellent { get; init; }
        public int Qualified { get; init; }
        public int Basic { get; init; }
        public int Unqualified { get; init; }
    }

    /// <summary>What the overview shows.</summary>
    /// <param name="Year">Which year.</param>
    /// <param name="Page">The branches.</param>
    /// <param name="States">How many branches are how far.</param>
    /// <param name="Without">Branches that have not begun.</param>
    /// <param name="Organization">Below which.</param>
    public sealed record View(
        int Year,
        Page<Row> Page,
        IReadOnlyList<(AppraisalState State, int Count)> States,
        int Without,
        OrganizationPlace? Organization
    );

    private static readonly ListOrder<Appraisal, Row> Latest = ListOrder<Appraisal, Row>.By(
        x => x.OpenedOn,
        x => x.Id,
        row => (row.OpenedOn, row.Id),
        descending: true
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, AppraisalsPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place, year) = asked.Value;
        var states = await rows.GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var listed = input.State is { } state ? rows.Where(a => a.State == state) : rows;
        var page = await listed.ToPageAsync(
            Latest,
            RowOf(),
            Cursor.Read(input.Cursor),
            PageSize.Of(input.Size),
            ct,
            states.Where(s => input.State is null || s.Key == input.State).Sum(s => s.Count)
        );
        var branches = (await desk.BranchesAsync(by, AppraisalsPermissions.Read, ct)).Count(b =>
            place is null || OrganizationPath.IsWithin(b.Path, place.Path)
        );
        var begun = states.Where(s => s.Key is not AppraisalState.Stopped).Sum(s => s.Count);
        var counts = states.OrderBy(s => s.Key).Select(s => (s.Key, s.Count));
        return new View(year, page, [.. counts], Math.Max(0, branches - begun), place);
    }

    /// <summary>All that the input asks for, whatever the step.</summary>
    internal async Task<Result<(IQueryable<Appraisal> Rows, OrganizationPlace? Place, int Year)>> AskAsync(
        Input input,
        Actor by,
        Permission permission,
        CancellationToken ct
    )
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await desk.Organizations.FindAsync(id, by, permission, ct)) is null)
            return AppraisalRefusals.OrganizationNotFound;

        var year = input.Year ?? desk.Today.Year;
        var rows = desk.Appraisals(by, permission).Where(a => a.Year == year);
        if (place is not null)
        {
            var within = desk.Organizations.Within(Reach.Of([place.Path]));
            rows = rows.Where(a => within.Contains(a.OrganizationId));
        }

        return (rows, place, year);
    }

    internal System.Linq.Expressions.Expression<Func<Appraisal, Row>> RowOf()
    {
        var (places, sheets) = (desk.Organizations.Places, desk.Standing);
        return a => new Row
        {
            Id = a.Id,
            Year = a.Year,
            OrganizationId = a.OrganizationId,
            Organization = places.Where(p => p.Id == a.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            State = a.State,
            OpenedOn = a.OpenedOn,
            GradedOn = a.GradedOn,
            Members = sheets.Count(s => s.AppraisalId == a.Id),
            Graded = sheets.Count(s => s.AppraisalId == a.Id && !s.IsUngraded),
            Excellent = sheets.Count(s => s.AppraisalId == a.Id && s.Grade == Grade.Excellent),
            Qualified = sheets.Count(s => s.AppraisalId == a.Id && s.Grade == Grade.Qualified),
            Basic = sheets.Count(s => s.AppraisalId == a.Id && s.Grade == Grade.Basic),
            Unqualified = sheets.Count(s => s.AppraisalId == a.Id && s.Grade == Grade.Unqualified),
        };
    }
}
