using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Adjustment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class ChangeOrganizationTypePage(
    ChangeOrganizationType changeType,
    IOrganizations organizations,
    PlacementBook book,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : AdjustmentPage<ChangeOrganizationType.Input>(organizations, actor)
{
    private OrganizationType? parentType;

    public override string Act => "类别调整";

    public IEnumerable<SelectListItem> Types =>
        book.Today.Below(parentType).Select(t => new SelectListItem(Words.Of(t), t.ToString(), t == Input.Type));

    public IEnumerable<SelectListItem> Sectors => SectorChoices.Of(rules);

    protected override Task<ChangeOrganizationType.Input> BeginAsync(CancellationToken ct) =>
        Task.FromResult(
            new ChangeOrganizationType.Input
            {
                Type = Place.Type,
                Sector = Place.Sector,
                On = clock.Today,
                Version = Place.Version,
            }
        );

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var way = await Organizations.WayToAsync(Place, ct);
        parentType = way.SkipLast(1).LastOrDefault()?.Type;
    }

    protected override Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct) => changeType.RunAsync(Input with { Id = Id }, Actor, ct);
}

/// <summary>Sectors to choose from, by the rule book.</summary>
internal static class SectorChoices
{
    public static IEnumerable<SelectListItem> Of(Rules rules) =>
        rules.Codes("sector").Entries.Select(e => new SelectListItem(e.Name, e.Code));
}
