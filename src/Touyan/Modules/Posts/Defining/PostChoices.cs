using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Defining;

/// <summary>What forms and filters on posts offer.</summary>
public sealed class PostChoices(PostDesk desk)
{
    private const int MostPeople = 300;

    public IReadOnlyList<SelectListItem> Kinds => [.. desk.Rules.Kinds.InForce(desk.Today).Select(k => new SelectListItem(k.Name, k.Code))];

    public IReadOnlyList<SelectListItem> Areas => [.. desk.Rules.Areas.InForce(desk.Today).Select(a => new SelectListItem(a.Name, a.Code))];

    public string KindOf(string code) => desk.Rules.Kinds.Name(code) ?? "";

    public string AreaOf(string code) => desk.Rules.Areas.Name(code) ?? "";

    /// <summary>Open organisations at which the actor may act.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PlacesAsync(
        Actor by,
        Permission permission,
        Func<OrganizationType, bool> wanted,
        CancellationToken ct
    )
    {
        var open = await desk.Organizations.OpenAsync(by, permission, ct);
        return [.. open.Where(p => wanted(p.Type)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>Members on the books of a branch.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MembersAsync(OrganizationId branch, Actor by, CancellationToken ct)
    {
        var found = await desk.Members.OfAsync(branch, MostPeople, by, PostsPermissions.Edit, ct);
        return [.. found.Select(m => new SelectListItem(m.Name, m.Id.ToString()))];
    }

    /// <summary>Posts that a member holds today.</summary>
    public async Task<IReadOnlyList<SelectListItem>> HeldByAsync(MemberId member, CancellationToken ct)
    {
        var held = desk.InForce.Where(h => h.MemberId == member && h.ConfirmedOn != null);
        var posts = await desk.Db.ServicePosts.Where(p => held.Any(h => h.PostId == p.Id)).OrderBy(p => p.Name).ToListAsync(ct);
        return [.. posts.Select(p => new SelectListItem($"{p.Name}（{AreaOf(p.Area)}）", p.Id.ToString()))];
    }
}
