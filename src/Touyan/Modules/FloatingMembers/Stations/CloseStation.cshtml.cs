using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Stations;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Stations))]
public sealed class CloseStationPage(CloseStation close, ListStations list, FloatingDesk desk, Actor actor)
    : FormPage<CloseStation.Input>(actor)
{
    [FromRoute]
    public StationId Id { get; set; }

    public ListStations.Row Row { get; private set; } = null!;

    public override string Href => "/floating-stations";

    public override IEnumerable<Crumb> Crumbs => [new("驻外流动党组织", Href)];

    protected override string Done => "驻外党组织已撤销";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await list.FindAsync(Id, Actor, ct) is not { MayClose: true } row)
            return false;

        Row = row;
        return true;
    }

    protected override CloseStation.Input Begin() => new() { On = desk.Today, Version = Row.Version };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await close.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
