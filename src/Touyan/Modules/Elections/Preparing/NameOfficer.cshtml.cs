using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Preparing;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class NameOfficerPage(NameOfficer name, ShowElection showElection, Actor actor)
    : ElectionForm<NameOfficer.Input>(showElection, actor)
{
    public IEnumerable<SelectListItem> Members => View.Roll.Voters.Select(v => new SelectListItem(View.Roll.Label(v), v.Id.ToString()));

    protected override string Done => "已确定";

    protected override NameOfficer.Input Begin() =>
        new()
        {
            Duty =
                View.Officers.Count(o => o.Duty is OfficerDuty.Teller) < View.Rules.Tellers.Value
                    ? OfficerDuty.Teller
                    : OfficerDuty.Scrutineer,
            Version = View.Election.Version,
        };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        name.RunAsync(Input with { Election = Id }, Actor, ct);
}
