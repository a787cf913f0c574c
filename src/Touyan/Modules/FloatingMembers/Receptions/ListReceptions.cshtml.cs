using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.FloatingMembers.Receptions;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class ListReceptionsPage(FindReceptions find, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindReceptions.Input Input { get; set; } = new();

    public new Page<FindReceptions.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows")];

    public bool MayEdit => actor.May(FloatingPermissions.Edit);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Page = await find.RunAsync(ModelState.IsValid ? Input : new FindReceptions.Input(), actor, ct);
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
