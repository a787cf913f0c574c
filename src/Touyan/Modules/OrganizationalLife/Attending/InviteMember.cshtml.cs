using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.Attending;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class InviteMemberPage(InviteMember invite, LifeDesk desk, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<InviteMember.Input>(showMeeting, actor)
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true, Name = "text"), StringLength(50)]
    public string? Text { get; set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected override string Done => "已列入名单";

    protected override InviteMember.Input Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await invite.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Text))
            return;

        var found = await desk.Members.NamedAsync(Text, MostFound, Actor, LifePermissions.Edit, ct);
        var names = await desk.Organizations.NamesAsync(found.Select(m => m.OrganizationId).Distinct(), ct);
        People = [.. found.Select(m => new SelectListItem($"{m.Name}（{names.GetValueOrDefault(m.OrganizationId)}）", m.Id.ToString()))];
    }
}
