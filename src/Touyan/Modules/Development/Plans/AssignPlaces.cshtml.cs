using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Plans;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Assign))]
public sealed class AssignPlacesPage(AssignPlaces places, ShowPlan showPlan, BranchesOfCommittee branches, Actor actor)
    : PlanPage(showPlan, actor)
{
    [BindProperty]
    public AssignPlaces.Input Input { get; set; } = new();

    /// <summary>Branches for which the committee approves.</summary>
    public IEnumerable<SelectListItem> Below { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, OrganizationId id, CancellationToken ct) =>
        await MeetHereAsync(year, id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int year, OrganizationId id, CancellationToken ct)
    {
        if (!await MeetHereAsync(year, id, ct))
            return NotFound();

        Forget("Input.Year");
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await places.RunAsync(Input with { Year = year }, Actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("已登记", Href);
    }

    private async Task<bool> MeetHereAsync(int year, OrganizationId id, CancellationToken ct)
    {
        if (!await MeetAsync(year, id, DevelopmentPermissions.Assign, ct))
            return false;

        Below = (await branches.OfAsync(Committee, ct)).Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        return true;
    }
}
