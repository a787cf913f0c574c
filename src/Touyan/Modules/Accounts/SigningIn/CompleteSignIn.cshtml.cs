using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.SecondStep;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SigningIn;

[AllowAnonymous, EnableRateLimiting(AuthenticationSetup.SignInLimit)]
public sealed class CompleteSignInPage(CompleteSignIn complete, DemoHints demo, Browsers browsers) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>The code of now; of a demo account alone.</summary>
    public string? DemoCode { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : ToStart();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return ToStart();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var from = new CompleteSignIn.From(HttpContext.Connection.RemoteIpAddress?.ToString(), browsers.DeviceOf(HttpContext));
        var done = await complete.RunAsync(Input, Proof.Read(User)!, from, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : await browsers.GoOnAsync(this, done.Value, ReturnUrl);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await complete.WhoAsync(Proof.Read(User), ct) is not { } account)
            return false;

        DemoCode = await demo.CodeOfAsync(account, ct);
        return true;
    }

    private LocalRedirectResult ToStart() =>
        LocalRedirect("/sign-in" + (ReturnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(ReturnUrl)));
}
