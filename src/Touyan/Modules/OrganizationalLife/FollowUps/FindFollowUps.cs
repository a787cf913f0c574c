using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>What resolutions asked for, the nearest day first.</summary>
public sealed class FindFollowUps(FollowUpDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "情形")]
        public FollowUpFilter? State { get; init; }

        [Display(Name = "期限所在年度"), Range(1921, 2100)]
        public int? Year { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        /// <summary>Without those of bodies below it.</summary>
        [Display(Name = "只看本级的")]
        public bool Own { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed => State is not null || Year is not null || Organization is not null || Own;
    }

    public sealed record View(Page<FollowUpRow> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<FollowUp> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<FollowUp, FollowUpRow> ByDay = ListOrder<FollowUp, FollowUpRow>.By(
        f => f.DueOn,
        f => f.Id,
        row => (row.DueOn, row.Id),
        descending: false
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, LifePermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        var row = FollowUpRow.Of(desk.Life.Organizations.Places, desk.Life.Today);
        return new View(await rows.ToPageAsync(ByDay, row, cursor, PageSize.Of(input.Size), ct, total), place);
    }

    /// <summary>All that the input asks for, and the organisation it names.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await desk.Life.Organizations.FindAsync(id, by, permission, ct)) is null)
            return LifeRefusals.OrganizationNotFound;

        var rows = Standing(desk.Visible(by, permission), input.State, desk.Life.Today);
        if (place is not null)
        {
            var within = desk.Life.Organizations.Within(Reach.Of([place.Path]));
            rows = input.Own ? rows.Where(f => f.OrganizationId == place.Id) : rows.Where(f => within.Contains(f.OrganizationId));
        }

        return new Asked(OfYear(rows, input.Year), place);
    }

    internal static IQueryable<FollowUp> OfYear(IQueryable<FollowUp> rows, int? year)
    {
        if (year is not { } asked)
            return rows;

        var (first, last) = (new DateOnly(asked, 1, 1), new DateOnly(asked, 12, 31));
        return rows.Where(f => f.DueOn >= first && f.DueOn <= last);
    }

    // Nothing chosen shows what is owed; what waits for its meeting is nobody's yet.
    private static IQueryable<FollowUp> Standing(IQueryable<FollowUp> rows, FollowUpFilter? state, DateOnly today) =>
        state switch
        {
            null => rows.Owed,
            FollowUpFilter.Open => rows.Where(f => f.State == FollowUpState.Open),
            FollowUpFilter.Late => rows.LateOn(today),
            FollowUpFilter.Reported => rows.Where(f => f.State == FollowUpState.Reported),
            FollowUpFilter.Done => rows.Where(f => f.State == FollowUpState.Done),
            FollowUpFilter.DoneLate => rows.Where(f => f.State == FollowUpState.Done && f.DoneOn > f.DueOn),
            FollowUpFilter.Withdrawn => rows.Where(f => f.State == FollowUpState.Withdrawn),
            FollowUpFilter.All => rows.Where(f => f.State != FollowUpState.Planned),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}

/// <summary>Which of them a list shows; nothing chosen shows what is owed.</summary>
public enum FollowUpFilter
{
    [Display(Name = "正在落实")]
    Open = 1,

    [Display(Name = "逾期没有落实")]
    Late = 2,

    [Display(Name = "已报告待核实")]
    Reported = 3,

    [Display(Name = "已落实")]
    Done = 4,

    [Display(Name = "逾期落实")]
    DoneLate = 5,

    [Display(Name = "已撤销")]
    Withdrawn = 6,

    [Display(Name = "全部")]
    All = 7,
}
