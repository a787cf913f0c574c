using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>What forms and filters of this house offer.</summary>
public sealed class AppraisalChoices(AppraisalDesk desk)
{
    private const int MostPeople = 300;

    public DateOnly Today => desk.Today;

    public AppraisalRules Rules => desk.Rules;

    /// <summary>Kinds of meetings at which problems are listed.</summary>
    public IReadOnlyList<string> IssueKinds => desk.Rules.IssueKinds;

    /// <summary>Open organisations at which the actor may act: branches alone, or those above them too.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PlacesAsync(Actor by, Permission permission, bool branchesOnly, CancellationToken ct)
    {
        IReadOnlyList<OrganizationPlace> open = branchesOnly
            ? await desk.BranchesAsync(by, permission, ct)
            : await desk.Organizations.OpenAsync(by, permission, ct);
        return [.. open.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    /// <summary>The branch that is asked for, or the only one; null where there are several.</summary>
    public async Task<OrganizationPlace?> BranchAsync(OrganizationId? asked, Actor by, Permission permission, CancellationToken ct)
    {
        var branches = await desk.BranchesAsync(by, permission, ct);
        return asked is { } id ? branches.FirstOrDefault(b => b.Id == id) : (branches is [var only] ? only : null);
    }

    /// <summary>Members on the books of a branch, for whoever answers for it.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MembersAsync(OrganizationId branch, Actor by, CancellationToken ct)
    {
        var found = await desk.Members.OfAsync(branch, MostPeople, by, AppraisalsPermissions.Edit, ct);
        return [.. found.Select(m => new SelectListItem(m.Name, m.Id.ToString()))];
    }
}
