using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>What forms on floating members offer: people, branches, provinces.</summary>
public sealed class Choices(FloatingDesk desk)
{
    private const int MostPeople = 300;
    private const int MostFound = 20;

    public IReadOnlyList<SelectListItem> Provinces =>
        [.. desk.Provinces.InForce(desk.Today).Select(p => new SelectListItem(p.Name, p.Code))];

    /// <summary>Who may be the contact person at an organisation: its own full members; of a temporary one, those of the body above it.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ContactPersonsAsync(OrganizationId branch, Actor by, CancellationToken ct)
    {
        var place = await desk.Organizations.Places.SingleOrDefaultAsync(p => p.Id == branch, ct);
        if (place is null)
            return [];

        var sight = desk.Members.Within(by, FloatingPermissions.Edit);
        var people = desk.Members.Known.Where(m =>
            m.Kind == MemberKind.Full && m.Standing == MembershipStanding.Normal && sight.Contains(m.Id)
        );
        var top = await desk.Organizations.Places.SingleOrDefaultAsync(p => p.Id == place.ParentId, ct) ?? place;
        var within = desk.Organizations.Within(Reach.Of([top.Path]));
        people = place.Type is OrganizationType.Branch or OrganizationType.JointBranch
            ? people.Where(m => m.OrganizationId == branch)
            : people.Where(m => within.Contains(m.OrganizationId));
        var found = await people.OrderBy(m => m.NameKey).ThenBy(m => m.Id).Take(MostPeople).ToListAsync(ct);
        return [.. found.Select(m => new SelectListItem(m.Name, m.Id.ToString()))];
    }

    /// <summary>Members on the books in sight whose name has this in it.</summary>
    public async Task<IReadOnlyList<MemberGlance>> FindAsync(string name, Actor by, CancellationToken ct)
    {
        var (sight, wanted) = (desk.Members.Within(by, FloatingPermissions.Edit), name.Trim());
        return await desk
            .Members.Known.Where(m => sight.Contains(m.Id))
            .Where(m => m.Standing == MembershipStanding.Normal || m.Standing == MembershipStanding.LostContact)
            .Where(m => m.Name.Contains(wanted))
            .OrderBy(m => m.NameKey)
            .ThenBy(m => m.Id)
            .Take(MostFound)
            .ToListAsync(ct);
    }

    /// <summary>Open organisations that the actor may act at; of those that have members where only such are wanted.</summary>
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
}
