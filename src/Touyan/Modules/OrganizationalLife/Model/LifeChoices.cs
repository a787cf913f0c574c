using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>What forms on organisational life offer: kinds, organisations, people.</summary>
public sealed class LifeChoices(LifeDesk desk)
{
    private const int MostPeople = 300;
    private const int MostPlaces = 400;

    /// <summary>Kinds of meetings.</summary>
    public IReadOnlyList<SelectListItem> Kinds =>
        [.. desk.Kinds.InForce(desk.Today).Where(k => !k.Has(MeetingKinds.Talk)).Select(k => new SelectListItem(k.Name, k.Code))];

    /// <summary>Kinds that may be one with others.</summary>
    public IReadOnlyList<SelectListItem> Combining =>
        [.. desk.Kinds.InForce(desk.Today).Where(k => k.Has(MeetingKinds.Combines)).Select(k => new SelectListItem(k.Name, k.Code))];

    public IReadOnlyList<SelectListItem> Matters =>
        [.. desk.Rules.Matters.InForce(desk.Today).Where(m => !m.Has(Matter.ByProcedure)).Select(m => new SelectListItem(m.Name, m.Code))];

    public IReadOnlyList<SelectListItem> Excuses =>
        [.. desk.Rules.Excuses.InForce(desk.Today).Select(e => new SelectListItem(e.Name, e.Code))];

    public IReadOnlyList<SelectListItem> Grounds =>
        [.. desk.Rules.Grounds.InForce(desk.Today).Select(g => new SelectListItem(g.Name, g.Code))];

    /// <summary>What branches work in.</summary>
    public IReadOnlyList<SelectListItem> Sectors =>
        [.. desk.Rules.Sectors.InForce(desk.Today).Select(s => new SelectListItem(s.Name, s.Code))];

    /// <summary>Bodies in whose name the actor publishes: those that have others below them.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PublishersAsync(Actor by, CancellationToken ct)
    {
        var open = await desk.Organizations.OpenAsync(by, LifePermissions.Publish, ct);
        var above = open.Where(p => !p.Type.HasMembers).OrderBy(p => p.Path.Length);
        return [.. above.Take(MostPlaces).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>Open organisations that the actor reaches under a permission, those that answer for others first.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PlacesAsync(Actor by, Permission permission, CancellationToken ct)
    {
        var open = await desk.Organizations.OpenAsync(by, permission, ct);
        return [.. open.OrderBy(p => p.Path.Length).Take(MostPlaces).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>Branches below a place within the actor's reach: what a joint session may be held for.</summary>
    public async Task<IReadOnlyList<SelectListItem>> BranchesAsync(OrganizationPlace place, Actor by, CancellationToken ct)
    {
        var open = await desk.Organizations.OpenAsync(by, LifePermissions.Edit, ct);
        var below = open.Where(p => p.Type.HasMembers && OrganizationPath.IsWithin(p.Path, place.Path));
        return [.. below.Take(MostPlaces).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>Members on the books of one organisation.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MembersAsync(OrganizationId organization, Actor by, CancellationToken ct)
    {
        var found = await desk.Members.OfAsync(organization, MostPeople, by, LifePermissions.Edit, ct);
        return [.. found.Select(m => new SelectListItem(m.Name, m.Id.ToString()))];
    }
}
