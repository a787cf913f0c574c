using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Arrears;

/// <summary>Who is behind with his dues, the longest first.</summary>
public sealed class FindArrears(DuesDesk desk, ArrearsQuery arrears)
{
    public sealed record Input
    {
        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "情形")]
        public ArrearsFilter? State { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed => Organization is not null || State is not null;
    }

    public sealed record Row
    {
        public MemberId Id { get; init; }
        public string Name { get; init; } = "";
        public OrganizationId OrganizationId { get; init; }
        public string Organization { get; init; } = "";
        public DateOnly OwedSince { get; init; }
        public DateOnly? PaidUntil { get; init; }

        /// <summary>Months on end without any payment.</summary>
        public int UnpaidMonths { get; init; }

        /// <summary>What is open of months that are over.</summary>
        public long OpenFen { get; init; }
    }

    public sealed record View(Page<Row> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<MemberBehind> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<MemberBehind, MemberBehind> ByMonth = ListOrder<MemberBehind, MemberBehind>.By(
        x => x.OwedSince,
        x => x.Id,
        row => (row.OwedSince, row.Id),
        descending: false
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, DuesPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        var page = await rows.ToPageAsync(ByMonth, x => x, cursor, PageSize.Of(input.Size), ct, total);
        return new View(new Page<Row>(await RowsAsync(page.Rows, ct), page.Next, page.Previous, page.Total), place);
    }

    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await desk.Organizations.FindAsync(id, by, permission, ct)) is null)
            return DuesRefusals.OrganizationNotFound;

        return new Asked(arrears.At(arrears.Standing(arrears.Of(by, permission), input.State), place), place);
    }

    /// <summary>With what is open, for some of them at once.</summary>
    internal async Task<IReadOnlyList<Row>> RowsAsync(IReadOnlyList<MemberBehind> found, CancellationToken ct)
    {
        if (found.Count == 0)
            return [];

        var ids = found.Select(f => f.Id).ToList();
        var thisMonth = desk.ThisMonth;
        var over = desk.Db.StandingAssessments.Where(a => ids.Contains(a.MemberId) && a.Month < thisMonth);
        var lines = await desk.Db.WithPayments(over).ToListAsync(ct);
        var open = lines.ToLookup(l => l.MemberId, l => l.OpenFen);
        var names = await desk.Organizations.NamesAsync(found.Select(f => f.OrganizationId), ct);
        return
        [
            .. found.Select(f => new Row
            {
                Id = f.Id,
                Name = f.Name,
                OrganizationId = f.OrganizationId,
                Organization = names.GetValueOrDefault(f.OrganizationId, ""),
                OwedSince = f.OwedSince,
                PaidUntil = f.PaidUntil,
                UnpaidMonths = DuesCourse.UnpaidMonths(f.UnpaidSince, desk.Today),
                OpenFen = open[f.Id].Sum(),
            }),
        ];
    }
}
