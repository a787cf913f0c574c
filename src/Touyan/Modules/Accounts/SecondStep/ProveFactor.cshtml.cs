using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>Stands before what is guarded by a second factor, and leads back to it; whoever has none yet is led to setting it up.</summary>
[NeedsSignIn]
public sealed class ProveFactorPage(ProveFactor prove, SetUpFactor setUp, DemoHints demo, Actor actor, AccountRules rules) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public int Minutes => (int)rules.Factor.ProofCounts.TotalMinutes;

    public string? DemoCode { get; private set; }

    private SessionId Session => Proof.Read(User)!.Session!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : ToSetUp();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return ToSetUp();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await prove.RunAsync(Input, Session, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        await Browsers.KeepAsync(HttpContext, actor.County, done.Value, actor.Account);
        return LocalRedirect(Browsers.Local(this, ReturnUrl));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        DemoCode = await demo.CodeOfAsync(actor.Account, ct);
        return (await setUp.LookAsync(Session, actor, ct)).IsSetUp;
    }

    private LocalRedirectResult ToSetUp() =>
        LocalRedirect(SessionGuard.SetUpPage + (ReturnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(ReturnUrl)));
}
