using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Preparing;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class TakeOffCandidatePage(TakeOffCandidate takeOff, ShowElection showElection, Actor actor)
    : ElectionForm<TakeOffCandidate.Input>(showElection, actor)
{
    [FromRoute]
    public Guid Nominee { get; set; }

    public ElectionView.NomineeRow Nominated => Standing.First(n => n.Id == Nominee);

    protected override string Done => "已撤下";

    protected override bool IsThere => Standing.Any(n => n.Id == Nominee);

    private IEnumerable<ElectionView.NomineeRow> Standing => View.Contests.SelectMany(c => c.Nominees);

    protected override TakeOffCandidate.Input Begin() => new() { Version = View.Election.Version };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        takeOff.RunAsync(Input with { Election = Id, Id = Nominee }, Actor, ct);
}
