using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Adjustment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class RenameOrganizationPage(RenameOrganization rename, IOrganizations organizations, Actor actor, TimeProvider clock)
    : AdjustmentPage<RenameOrganization.Input>(organizations, actor)
{
    public override string Act => "更名";

    protected override Task<RenameOrganization.Input> BeginAsync(CancellationToken ct) =>
        Task.FromResult(
            new RenameOrganization.Input
            {
                Name = Place.Name,
                On = clock.Today,
                Version = Place.Version,
            }
        );

    protected override Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct) => rename.RunAsync(Input with { Id = Id }, Actor, ct);
}
