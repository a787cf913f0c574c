using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Rounds;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class GiveUpSeatsPage(GiveUpSeats give, ShowElection showElection, Actor actor)
    : ElectionForm<GiveUpSeats.Input>(showElection, actor)
{
    protected override string Done => "名额已减少";

    protected override GiveUpSeats.Input Begin() => new() { Version = View.Election.Version };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        give.RunAsync(Input with { Election = Id }, Actor, ct);
}
