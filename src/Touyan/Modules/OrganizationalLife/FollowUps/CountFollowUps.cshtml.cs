using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class CountFollowUpsPage(CountFollowUps count, LifeChoices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CountFollowUps.Input Input { get; set; } = new();

    public CountFollowUps.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new("落实事项", "/follow-ups")];

    public string RowsHref(CountFollowUps.Line line, FollowUpFilter state) =>
        $"/follow-ups?state={state}&year={View.Year}"
        + (
            line.Id is { } own ? $"&organization={own}&own=true"
            : View.Organization is { } place ? $"&organization={place.Id}"
            : ""
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(actor, LifePermissions.Read, ct);
        var counted = await count.RunAsync(ModelState.IsValid ? Input : new CountFollowUps.Input(), actor, ct);
        if (counted.IsRefused)
            return NotFound();

        View = counted.Value;
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
