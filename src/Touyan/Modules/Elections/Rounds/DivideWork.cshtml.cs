using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Profile;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Rounds;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class DivideWorkPage(DivideWork divide, ShowElection showElection, Rules rules, Actor actor)
    : ElectionForm<DivideWork.Input>(showElection, actor)
{
    public IEnumerable<SelectListItem> Members => View.Posts.Select(p => new SelectListItem(p.Who.Name, p.Who.Member.ToString()));

    public IEnumerable<SelectListItem> Posts =>
        rules.Codes("committee-post").Entries.Where(e => e.Group != DivideWork.VotedOn).Select(e => new SelectListItem(e.Name, e.Code));

    protected override string Done => "分工已登记";

    protected override DivideWork.Input Begin() => new() { Version = View.Election.Version };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        divide.RunAsync(Input with { Election = Id }, Actor, ct);
}
