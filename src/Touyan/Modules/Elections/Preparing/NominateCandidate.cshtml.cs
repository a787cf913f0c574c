using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Preparing;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class NominateCandidatePage(NominateCandidate nominate, ShowElection showElection, Actor actor)
    : ElectionForm<NominateCandidate.Input>(showElection, actor)
{
    /// <summary>Members who may stand.</summary>
    public IEnumerable<string> Names => View.Roll.Voters.Select(View.Roll.Label);

    public IEnumerable<SelectListItem> Contests => View.Contests.Select(c => new SelectListItem(Words.Of(c.Contest), $"{c.Contest}"));

    protected override string Done => "人选已登记";

    protected override NominateCandidate.Input Begin() =>
        new()
        {
            Contest = View.Contests.FirstOrDefault(c => c.Nominees.Count < c.Least)?.Contest,
            Origin = NominationOrigin.Members,
            Version = View.Election.Version,
        };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        nominate.RunAsync(Input with { Election = Id }, Actor, ct);
}
