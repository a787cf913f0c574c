using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Transfers.Starting;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Start))]
public sealed class RegisterArrivalPage(RegisterArrival register, Rules rules, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty]
    public RegisterArrival.Input Input { get; set; } = new();

    public IEnumerable<SelectListItem> Ethnicities => Choices("ethnicity");

    public IEnumerable<SelectListItem> Education => Choices("education");

    public IEnumerable<SelectListItem> Occupations => Choices("occupation");

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await register.RunAsync(Input, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith("已登记，等待基层党委接收", $"/transfers/{done.Value.Transfer}");
    }

    private IEnumerable<SelectListItem> Choices(string table) =>
        rules.Codes(table).InForce(clock.Today).Select(e => new SelectListItem(e.Name, e.Code));
}
