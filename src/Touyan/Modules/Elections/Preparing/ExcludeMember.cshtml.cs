using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Profile;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Preparing;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class ExcludeMemberPage(ExcludeMember exclude, ShowElection showElection, Rules rules, Actor actor)
    : ElectionForm<ExcludeMember.Input>(showElection, actor)
{
    public IEnumerable<SelectListItem> Members => View.Roll.Voters.Select(v => new SelectListItem(View.Roll.Label(v), v.Id.ToString()));

    public IEnumerable<SelectListItem> Grounds => rules.Codes("election-exclusion").Entries.Select(e => new SelectListItem(e.Name, e.Code));

    protected override string Done => "已登记不计入";

    protected override ExcludeMember.Input Begin() => new() { Version = View.Election.Version };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        exclude.RunAsync(Input with { Election = Id }, Actor, ct);
}
