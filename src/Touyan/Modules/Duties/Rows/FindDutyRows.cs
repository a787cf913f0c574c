using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Duties.Reminders;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Rows;

/// <summary>逐项查看: each period of each duty of each holder, with how it stands; what every figure opens onto.</summary>
public sealed class FindDutyRows(DutyDesk desk, DutyBook book, RecentDuties recent)
{
    public sealed record Input
    {
        public OrganizationId? Of { get; init; }

        /// <summary>Only the organisation's own, not those below it.</summary>
        public bool Own { get; init; }

        [Display(Name = "任务"), StringLength(60)]
        public string? Duty { get; init; }

        [Display(Name = "情况")]
        public DutyState? State { get; init; }

        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "截至"), DataType(DataType.Date)]
        public DateOnly? On { get; init; }

        /// <summary>Due in this month of the year.</summary>
        [Range(1, 12)]
        public int? Month { get; init; }

        /// <summary>Only what the reader is told of today, as each duty says; own duties stand on a page of their own.</summary>
        public bool Told { get; init; }

        [Range(1, 1_000_000)]
        public int? After { get; init; }

        public bool IsNarrowed => Told || Of is not null || Duty is { Length: > 0 } || State is not null || Month is not null;
    }

    /// <summary>The list, a page of it.</summary>
    public sealed record View(OrganizationPlace? Top, DutyYear Year, DutyTally Tally, IReadOnlyList<Row> Rows, int Total, int? Next);

    public sealed record Row(DutyCell Cell, string Organization, string? Member);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, DutiesPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (top, year, all) = asked.Value;
        var wanted = all.Where(c => input.State is null || c.State == input.State).ToList();
        var (skip, size) = (input.After ?? 0, PageSize.Of(null));
        var shown = await NamedAsync([.. wanted.Skip(skip).Take(size)], ct);
        return new View(top, year, DutyTally.Of(all), shown, wanted.Count, skip + size < wanted.Count ? skip + size : null);
    }

    /// <summary>The cells that are meant, the late ones first, before any of them is left out for its state.</summary>
    internal async Task<Result<(OrganizationPlace? Top, DutyYear Year, List<DutyCell> Cells)>> AskAsync(
        Input input,
        Actor by,
        Permission permission,
        CancellationToken ct
    )
    {
        var top = input.Of is { } id ? await desk.FindAsync(id, by, ct) : null;
        if (input.Of is not null && top is null)
            return DutyRefusals.NoOrganization;

        if (input.Duty is { Length: > 0 } duty && !book.Versions(duty).Any())
            return DutyRefusals.NotFound;

        var year = DutyYear.Of(input.Year, input.On, desk.Today);
        var among = input.Own && top is not null ? desk.Only(top.Id) : desk.InSight(by, permission, top);
        var ask = new DutyAsk(among, year.First, year.Last, year.AsOf)
        {
            Duty = input.Duty is { Length: > 0 } one ? one : null,
            WithMembers = input.Own && top is not null,
        };
        var cells = input.Told ? await ToldAsync(ask, by, ct) : await desk.ReckonAsync(ask, ct);
        return (
            top,
            year,
            cells
                .Where(c => c.State is not DutyState.Ahead && (input.Month is not { } month || DueIn(year, month, c)))
                .OrderBy(c =>
                    c.State is DutyState.Late ? 0
                    : c.State is DutyState.Soon ? 1
                    : 2
                )
                .ThenByDescending(c => c.Period.DueOn)
                .ThenBy(c => c.Duty.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Holder.Organization.Value)
                .ToList()
        );
    }

    private async Task<IReadOnlyList<DutyCell>> ToldAsync(DutyAsk ask, Actor by, CancellationToken ct)
    {
        var told = await recent.OfAsync(by, ct);
        var among = (await ask.Among.ToListAsync(ct)).ToHashSet();
        return
        [
            .. told
                .Late.Concat(told.Soon)
                .Where(c =>
                    among.Contains(c.Holder.Organization)
                    && (ask.Duty is null || string.Equals(c.Duty.Id, ask.Duty, StringComparison.Ordinal))
                ),
        ];
    }

    private static bool DueIn(DutyYear year, int month, DutyCell cell) =>
        cell.Period.DueOn.Year == year.Year && cell.Period.DueOn.Month == month;

    internal async Task<IReadOnlyList<Row>> NamedAsync(IReadOnlyList<DutyCell> cells, CancellationToken ct)
    {
        var names = await desk.Organizations.NamesAsync(cells.Select(c => c.Holder.Organization), ct);
        var persons = await desk.NamesAsync(cells, ct);
        return
        [
            .. cells.Select(c => new Row(
                c,
                names.GetValueOrDefault(c.Holder.Organization, ""),
                c.Holder.Member is { } member ? persons.GetValueOrDefault(member, "") : null
            )),
        ];
    }
}
