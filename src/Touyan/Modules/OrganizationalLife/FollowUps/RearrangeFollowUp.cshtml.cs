using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class RearrangeFollowUpPage(RearrangeFollowUp rearrange, LifeChoices choices, ShowFollowUp show, Actor actor)
    : FollowUpForm<RearrangeFollowUp.Input>(show, actor)
{
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected override string Done => "已调整";

    protected override bool MayDo => View.MayChange && FollowUp.State is FollowUpState.Open;

    protected override RearrangeFollowUp.Input Begin() =>
        new()
        {
            Version = FollowUp.Version,
            DueOn = FollowUp.DueOn,
            Holders = [.. FollowUp.Holders.Select(h => h.MemberId)],
        };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var books = await choices.MembersAsync(FollowUp.OrganizationId, Actor, ct);
        var there = FollowUp.Holders.Select(h => new SelectListItem(h.Name, h.MemberId.ToString()));
        People = [.. books.Concat(there).DistinctBy(p => p.Value)];
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await rearrange.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
