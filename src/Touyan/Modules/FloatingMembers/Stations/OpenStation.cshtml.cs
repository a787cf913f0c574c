using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Stations;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Stations))]
public sealed class OpenStationPage(OpenStation open, Choices choices, Actor actor) : FormPage<OpenStation.Input>(actor)
{
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Temporaries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provinces => choices.Provinces;

    public override string Href => "/floating-stations";

    public override IEnumerable<Crumb> Crumbs => [new("驻外流动党组织", Href)];

    protected override string Done => "驻外党组织已登记";

    protected override Task<bool> FindAsync(CancellationToken ct) => Task.FromResult(true);

    protected override OpenStation.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) => To(await open.RunAsync(Input, Actor, ct), _ => Href);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var permission = FloatingPermissions.Stations;
        Places = await choices.PlacesAsync(
            Actor,
            permission,
            type => type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee,
            ct
        );
        Temporaries = await choices.PlacesAsync(Actor, permission, type => type >= OrganizationType.TemporaryCommittee, ct);
    }
}
