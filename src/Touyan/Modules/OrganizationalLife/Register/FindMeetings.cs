using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Register;

/// <summary>Meetings in sight, the latest first.</summary>
public sealed class FindMeetings(LifeDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "类别"), StringLength(4)]
        public string? Kind { get; init; }

        [Display(Name = "月份"), DataType("Month"), RegularExpression(@"^(19|20)\d\d-(0[1-9]|1[0-2])$", ErrorMessage = "请选择月份")]
        public string? Month { get; init; }

        [Display(Name = "状态")]
        public MeetingState? State { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "主题"), StringLength(50)]
        public string? Title { get; init; }

        [Display(Name = "只看补记")]
        public bool Late { get; init; }

        /// <summary>Its day has come, and nobody has written what was done.</summary>
        [Display(Name = "只看等待填写记录的")]
        public bool Unrecorded { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed =>
            Kind is not null
            || Month is not null
            || State is not null
            || Organization is not null
            || Title is not null
            || Late
            || Unrecorded;
    }

    public sealed record View(Page<MeetingRow> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<Meeting> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<Meeting, MeetingRow> ByDay = ListOrder<Meeting, MeetingRow>.By(
        m => m.On,
        m => m.Id,
        row => (row.On, row.Id),
        descending: true
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, LifePermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        var row = MeetingRow.Of(desk.Organizations.Places);
        return new View(await rows.ToPageAsync(ByDay, row, cursor, PageSize.Of(input.Size), ct, total), place);
    }

    /// <summary>All that the input asks for, and the organisation it names.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        if (by.Reach(permission).IsNowhere)
            return LifeRefusals.NotFound;

        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await desk.Organizations.FindAsync(id, by, permission, ct)) is null)
            return LifeRefusals.OrganizationNotFound;

        var rows = desk.Db.Meetings.VisibleTo(by, permission, desk.Organizations);
        if (place is not null)
            rows = rows.HeldIn(desk.Organizations.Within(Reach.Of([place.Path])));

        if (input.Kind is { Length: > 0 } kind)
            rows = rows.Where(m => m.Kinds.Any(k => k.Code == kind));

        if (FirstOf(input.Month) is { } first)
        {
            var next = NextMonth(first);
            rows = rows.Where(m => m.On >= first && m.On < next);
        }

        if (input.State is { } state)
            rows = rows.Where(m => m.State == state);

        if (input.Title is { Length: > 0 } title)
            rows = rows.Where(m => m.Title.Contains(title));

        if (input.Unrecorded)
        {
            var today = desk.Today;
            rows = rows.Where(m => (m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.On <= today);
        }

        return new Asked(input.Late ? rows.Where(m => m.IsLate) : rows, place);
    }

    private static DateOnly? FirstOf(string? month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : null;

    private static DateOnly NextMonth(DateOnly first) => new(first.Month == 12 ? first.Year + 1 : first.Year, (first.Month % 12) + 1, 1);
}
