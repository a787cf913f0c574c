using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Adjustment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class MoveOrganizationPage(
    MoveOrganization move,
    PickOrganization pick,
    PlacementBook book,
    IOrganizations organizations,
    Actor actor,
    TimeProvider clock
) : AdjustmentPage<MoveOrganization.Input>(organizations, actor)
{
    /// <summary>The new parent, once picked.</summary>
    [BindProperty(SupportsGet = true)]
    public OrganizationId? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public override string Act => "隶属调整";

    public OrganizationPlace? NewParent { get; private set; }

    public Picking? Picking { get; private set; }

    protected override Task<MoveOrganization.Input> BeginAsync(CancellationToken ct) =>
        Task.FromResult(
            new MoveOrganization.Input
            {
                ParentId = To,
                On = clock.Today,
                Version = Place.Version,
            }
        );

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Input.ParentId is { } chosen)
            NewParent = await Organizations.FindAsync(chosen, Actor, OrganizationsPermissions.Adjust, ct);

        if (NewParent is not null)
            return;

        var types = book.Today.Parents[Place.Type].ToList();
        var rows = await pick.RunAsync(
            new()
            {
                Text = Q,
                Types = types,
                NotBelow = Place.Path,
            },
            Actor,
            ct
        );
        Picking = new Picking("第一步：选择新的上级党组织", "to", Q, rows);
    }

    protected override Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct) => move.RunAsync(Input with { Id = Id }, Actor, ct);
}
