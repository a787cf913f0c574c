using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SecondStep;

[NeedsSignIn]
public sealed class RenewRecoveryCodesPage(RenewRecoveryCodes renew, DemoHints demo, Actor actor) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public string? DemoCode { get; private set; }

    /// <summary>On the one answer that makes them and never again.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => DemoCode = await demo.CodeOfAsync(actor.Account, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await renew.RunAsync(Input, Proof.Read(User)!.Session!.Value, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        await Browsers.KeepAsync(HttpContext, actor.County, done.Value.Session, actor.Account);
        Response.Headers.CacheControl = "no-store";
        RecoveryCodes = done.Value.RecoveryCodes;
        return Page();
    }
}
