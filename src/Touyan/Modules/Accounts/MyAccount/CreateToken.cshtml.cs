using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.MyAccount;

[NeedsSignIn]
public sealed class CreateTokenPage(CreateToken create, Actor actor) : PageModel
{
    [BindProperty]
    public CreateToken.Input Input { get; set; } = new();

    public CreateToken.Done? Done { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await create.RunAsync(Input, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        // Shown in this answer only: a redirect would have to keep it somewhere.
        Done = done.Value;
        return Page();
    }
}
