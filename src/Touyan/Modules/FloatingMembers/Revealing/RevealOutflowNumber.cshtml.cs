using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Revealing;

[Needs<MembersPermissions>(nameof(MembersPermissions.Reveal))]
public sealed class RevealOutflowNumberPage(RevealNumber reveal, FloatingDesk desk, Rules rules, TimeProvider clock, Actor actor)
    : RevealForm(reveal, rules, clock, actor)
{
    [FromRoute]
    public OutflowId Id { get; set; }

    public override string Href => $"/outflows/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows"), new(Name, Href)];

    protected override Guid Subject => Id.Value;

    protected override async Task<bool> MeetAsync(CancellationToken ct)
    {
        var found = await desk.OutflowAsync(Id, version: null, Actor, MembersPermissions.Reveal, ct);
        if (found.IsRefused || found.Value.Outflow.Phone is null)
            return false;

        (Name, What) = (found.Value.Member.Name, FloatingNumber.OutflowPhone);
        return true;
    }
}
