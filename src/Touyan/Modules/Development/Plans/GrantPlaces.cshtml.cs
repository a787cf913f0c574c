using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Plans;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Plan))]
public sealed class GrantPlacesPage(GrantPlaces places, ShowPlan showPlan, Actor actor) : PlanPage(showPlan, actor)
{
    [BindProperty]
    public GrantPlaces.Input Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int year, OrganizationId id, CancellationToken ct) =>
        await MeetHereAsync(year, id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int year, OrganizationId id, CancellationToken ct)
    {
        if (!await MeetHereAsync(year, id, ct))
            return NotFound();

        Forget("Input.Year", "Input.Organization");
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await places.RunAsync(Input with { Organization = id, Year = year }, Actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("已登记", Href);
    }

    private async Task<bool> MeetHereAsync(int year, OrganizationId id, CancellationToken ct)
    {
        if (!await MeetAsync(year, id, DevelopmentPermissions.Plan, ct))
            return false;

        return true;
    }
}
