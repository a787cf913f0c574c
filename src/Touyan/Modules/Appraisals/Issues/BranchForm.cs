using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Issues;

/// <summary>A form about members of one branch: first which, unless there is one only.</summary>
public abstract class BranchForm<TInput>(AppraisalChoices choices, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    public OrganizationPlace? Branch { get; private set; }

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    public override string Href => "/issues";

    public override IEnumerable<Crumb> Crumbs => [new("问题清单", Href)];

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Branches = await choices.PlacesAsync(Actor, AppraisalsPermissions.Edit, branchesOnly: true, ct);
        Branch = await choices.BranchAsync(OrganizationId, Actor, AppraisalsPermissions.Edit, ct);
        if (Branch is null)
            return OrganizationId is null;

        Members = await choices.MembersAsync(Branch.Id, Actor, ct);
        return true;
    }
}
