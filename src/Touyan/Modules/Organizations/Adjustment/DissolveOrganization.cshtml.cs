using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Adjustment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class DissolveOrganizationPage(DissolveOrganization dissolve, IOrganizations organizations, Actor actor, TimeProvider clock)
    : AdjustmentPage<DissolveOrganization.Input>(organizations, actor)
{
    public override string Act => "撤销";

    protected override Task<DissolveOrganization.Input> BeginAsync(CancellationToken ct) =>
        Task.FromResult(new DissolveOrganization.Input { On = clock.Today, Version = Place.Version });

    protected override Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct) => dissolve.RunAsync(Input with { Id = Id }, Actor, ct);
}
