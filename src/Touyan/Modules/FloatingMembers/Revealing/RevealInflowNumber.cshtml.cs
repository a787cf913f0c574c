using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Revealing;

[Needs<MembersPermissions>(nameof(MembersPermissions.Reveal))]
public sealed class RevealInflowNumberPage(RevealNumber reveal, FloatingDesk desk, Rules rules, TimeProvider clock, Actor actor)
    : RevealForm(reveal, rules, clock, actor)
{
    [FromRoute]
    public InflowId Id { get; set; }

    [FromRoute(Name = "what")]
    public string Which { get; set; } = "";

    public override string Href => $"/inflows/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("流入党员", "/inflows"), new(Name, Href)];

    protected override Guid Subject => Id.Value;

    protected override async Task<bool> MeetAsync(CancellationToken ct)
    {
        FloatingNumber? wanted = Which switch
        {
            "phone" => FloatingNumber.InflowPhone,
            "id-number" => FloatingNumber.InflowIdNumber,
            "home-phone" => FloatingNumber.HomePhone,
            _ => null,
        };
        var found = await desk.InflowAsync(Id, version: null, Actor, MembersPermissions.Reveal, ct);
        if (wanted is null || found.IsRefused)
            return false;

        (Name, What) = (found.Value.Name, wanted.Value);
        return true;
    }
}
