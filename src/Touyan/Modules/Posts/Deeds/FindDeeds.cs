using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>Deeds, the latest first; nothing chosen shows all but those withdrawn.</summary>
public sealed class FindDeeds(DeedQuery deeds, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "情形")]
        public DeedState? State { get; init; }

        [Display(Name = "类别")]
        public DeedKind? Kind { get; init; }

        [Display(Name = "服务领域"), StringLength(2)]
        public string? Area { get; init; }

        [Display(Name = "岗位类别"), StringLength(2)]
        public string? PostKind { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        public ServicePostId? Post { get; init; }

        public MemberId? Member { get; init; }

        [Display(Name = "自")]
        public DateOnly? From { get; init; }

        [Display(Name = "至")]
        public DateOnly? To { get; init; }

        [Display(Name = "补记的")]
        public bool Late { get; init; }

        [Display(Name = "逾期未确认的")]
        public bool Overdue { get; init; }

        /// <summary>Only the reader's own.</summary>
        public bool Mine { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed => this with { Cursor = null, Size = null } != new Input();
    }

    public sealed record View(Page<DeedRow> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<ServiceDeed> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<ServiceDeed, DeedRow> Latest = ListOrder<ServiceDeed, DeedRow>.By(
        d => d.On,
        d => d.Id,
        row => (row.On, row.Id),
        descending: true
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, PostsPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        return new View(await rows.ToPageAsync(Latest, deeds.Row(), cursor, PageSize.Of(input.Size), ct, total), place);
    }

    /// <summary>All that the input asks for, and the organisation it names.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return PostRefusals.OrganizationNotFound;

        var rows = deeds.Of(by, permission);
        rows = place is null ? rows : deeds.Below(rows, place);
        rows = input.State is { } state ? rows.Standing(state) : rows.Where(d => d.WithdrawnAt == null);
        rows = input.PostKind is { Length: > 0 } postKind ? deeds.OnKind(rows, postKind) : rows;
        return new Asked(Overdue(Narrow(rows, input, by), input), place);
    }

    private static IQueryable<ServiceDeed> Narrow(IQueryable<ServiceDeed> rows, Input input, Actor by)
    {
        var self = by.Member;
        rows = input.Kind is { } kind ? rows.Where(d => d.Kind == kind) : rows;
        rows = input.Area is { Length: > 0 } area ? rows.Where(d => d.Area == area) : rows;
        rows = input.Post is { } post ? rows.Where(d => d.PostId == post) : rows;
        rows = input.Member is { } member ? rows.Where(d => d.MemberId == member) : rows;
        rows = input.From is { } from ? rows.Where(d => d.On >= from) : rows;
        rows = input.To is { } to ? rows.Where(d => d.On <= to) : rows;
        rows = input.Late ? rows.Where(d => d.IsLate) : rows;
        return input.Mine ? rows.Where(d => d.MemberId == self) : rows;
    }

    private IQueryable<ServiceDeed> Overdue(IQueryable<ServiceDeed> rows, Input input)
    {
        if (!input.Overdue)
            return rows;

        var before = OverdueBefore(deeds.Rules);
        return rows.Standing(DeedState.Waiting).Where(d => d.RecordedAt < before);
    }

    /// <summary>Entered before this instant and not confirmed: later than the rule asks.</summary>
    internal static DateTime OverdueBefore(PostRules rules) => Clock.ToUtc(rules.Day.AddDays(-rules.ConfirmDays.Value));
}
