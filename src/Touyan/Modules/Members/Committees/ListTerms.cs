using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Committees;

/// <summary>届次: organisations with their terms, those that run out first at the top.</summary>
public sealed class ListTerms(TermQuery terms, IOrganizations organizations)
{
    public sealed record Input
    {
        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "情形")]
        public TermFilter? State { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record View(Page<TermRow> Page, OrganizationPlace? Organization);

    private static readonly ListOrder<TermOfPlace, TermRow> ByDueDay = ListOrder<TermOfPlace, TermRow>.By(
        x => x.Sorted,
        x => x.Place.Id,
        row => (row.Sorted, row.Id),
        descending: false
    );

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, OrganizationsPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var total = await rows.CountAsync(ct);
        var page = await rows.ToPageAsync(ByDueDay, terms.Row(), Cursor.Read(input.Cursor), PageSize.Of(input.Size), ct);
        return new View(page with { Total = total }, place);
    }

    /// <summary>All that the input asks for, and the organisation it names.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return CommitteeRefusals.OrganizationNotFound;

        return new Asked(terms.Of(by, permission, place).Standing(input.State, terms.Today, terms.LastReminded), place);
    }

    internal sealed record Asked(IQueryable<TermOfPlace> Rows, OrganizationPlace? Organization);
}
