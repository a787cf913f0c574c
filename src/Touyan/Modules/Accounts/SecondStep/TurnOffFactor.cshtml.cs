using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SecondStep;

[NeedsSignIn]
public sealed class TurnOffFactorPage(TurnOffFactor turnOff, DemoHints demo, Actor actor) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public string? DemoCode { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => DemoCode = await demo.CodeOfAsync(actor.Account, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await turnOff.RunAsync(Input, Proof.Read(User)!.Session!.Value, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith("第二步验证已停用", "/account");
    }
}
