using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>Members of elsewhere who are here, those who came first at the top.</summary>
public sealed class FindInflows(InflowQuery inflows, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "姓名"), StringLength(50)]
        public string? Name { get; init; }

        [Display(Name = "接收的党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "情形")]
        public InflowFilter? State { get; init; }

        [Display(Name = "流入不晚于")]
        public DateOnly? ArrivedBy { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        public bool IsNarrowed => Name is not null || Organization is not null || State is not null || ArrivedBy is not null;
    }

    public sealed record View(Page<InflowRow> Page, OrganizationPlace? Organization);

    internal sealed record Asked(IQueryable<MemberHere> Rows, OrganizationPlace? Organization);

    private static readonly ListOrder<MemberHere, InflowRow> ByArrival = ListOrder<MemberHere, InflowRow>.By(
        x => x.Inflow.ArrivedOn,
        x => x.Inflow.Id,
        row => (row.ArrivedOn, row.Id),
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
        return new View(await rows.ToPageAsync(ByArrival, inflows.Row(), cursor, PageSize.Of(input.Size), ct, total), place);
    }

    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return FloatingRefusals.OrganizationNotFound;

        var rows = inflows.Of(by, permission).Standing(input.State, inflows.Rules);
        if (place is not null)
        {
            var within = organizations.Within(Reach.Of([place.Path]));
            rows = rows.Where(x => within.Contains(x.Inflow.OrganizationId));
        }

        if (!string.IsNullOrWhiteSpace(input.Name))
        {
            var name = input.Name.Trim();
            rows = rows.Where(x => x.Inflow.Name.Contains(name));
        }

        if (input.ArrivedBy is { } day)
            rows = rows.Where(x => x.Inflow.ArrivedOn <= day);

        return new Asked(rows, place);
    }
}
