using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Adjustment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class CorrectOrganizationPage(
    CorrectOrganization correct,
    IOrganizations organizations,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : AdjustmentPage<CorrectOrganization.Input>(organizations, actor)
{
    public override string Act => "信息更正";

    public IEnumerable<SelectListItem> Sectors => SectorChoices.Of(rules);

    protected override Task<CorrectOrganization.Input> BeginAsync(CancellationToken ct) =>
        Task.FromResult(
            new CorrectOrganization.Input
            {
                Code = Place.Code,
                Division = Place.Division,
                Sector = Place.Sector,
                EstablishedOn = Place.EstablishedOn,
                On = clock.Today,
                Version = Place.Version,
            }
        );

    protected override Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct) => correct.RunAsync(Input with { Id = Id }, Actor, ct);
}
