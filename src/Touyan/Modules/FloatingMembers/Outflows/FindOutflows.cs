using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>Members away, those who left first at the top.</summary>
public sealed class FindOutflows(OutflowQuery outflows, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "姓名"), StringLength(50)]
        public string? Name { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "情形")]
        public OutflowFilter? State { get; init; }

        [Display(Name = "所在省份"), StringLength(2)]
        public string? Province { get; init; }

        [Display(Name = "外出不晚于")]
        public DateOnly? SinceBy { get; init; }

        public StationId? Station { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed =>
            Name is not null
            || Organization is not null
            || State is not null
            || Province is not null
            || SinceBy is not null
            || Station is not null;
    }

    public sealed record View(Page<OutflowRow> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<AwayMember> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<AwayMember, OutflowRow> BySince = ListOrder<AwayMember, OutflowRow>.By(
        x => x.Outflow.Since,
        x => x.Outflow.Id,
        row => (row.Since, row.Id),
        descending: false
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, FloatingPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        return new View(await rows.ToPageAsync(BySince, outflows.Row(), cursor, PageSize.Of(input.Size), ct, total), place);
    }

    /// <summary>All that the input asks for, and the organisation it names.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return FloatingRefusals.OrganizationNotFound;

        var rows = outflows.Of(by, permission).Named(input.Name).Standing(input.State, outflows.Rules, outflows.Today);
        if (place is not null)
            rows = outflows.Below(rows, place);

        if (input.Province is { Length: > 0 } province)
            rows = rows.Where(x => x.Outflow.Province == province);

        if (input.SinceBy is { } day)
            rows = rows.Where(x => x.Outflow.Since <= day);

        if (input.Station is { } station)
            rows = rows.Where(x => x.Outflow.StationId == station);

        return new Asked(rows, place);
    }
}
