using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Adjustment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class MergeOrganizationPage(
    MergeOrganization merge,
    PickOrganization pick,
    IOrganizations organizations,
    Actor actor,
    TimeProvider clock
) : AdjustmentPage<MergeOrganization.Input>(organizations, actor)
{
    /// <summary>The organisation that takes it in, once picked.</summary>
    [BindProperty(SupportsGet = true)]
    public OrganizationId? Into { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public override string Act => "合并";

    public OrganizationPlace? Target { get; private set; }

    public Picking? Picking { get; private set; }

    protected override Task<MergeOrganization.Input> BeginAsync(CancellationToken ct) =>
        Task.FromResult(
            new MergeOrganization.Input
            {
                IntoId = Into,
                On = clock.Today,
                Version = Place.Version,
            }
        );

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Input.IntoId is { } chosen)
            Target = await Organizations.FindAsync(chosen, Actor, OrganizationsPermissions.Adjust, ct);

        if (Target is not null)
            return;

        var rows = await pick.RunAsync(
            new()
            {
                Text = Q,
                Types = Enum.GetValues<OrganizationType>(),
                NotBelow = Place.Path,
            },
            Actor,
            ct
        );
        Picking = new Picking("第一步：选择并入哪个党组织", "into", Q, rows);
    }

    protected override Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct) => merge.RunAsync(Input with { Id = Id }, Actor, ct);
}
