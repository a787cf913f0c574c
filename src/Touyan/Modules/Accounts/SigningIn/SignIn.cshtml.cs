using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SigningIn;

[AllowAnonymous, EnableRateLimiting(AuthenticationSetup.SignInLimit)]
public sealed class SignInPage(SignIn signIn, TouyanDb db, CurrentActor current) : PageModel
{
    [BindProperty]
    public SignIn.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Sign-ins of the demo; empty in a real database.</summary>
    public IReadOnlyList<DemoHint> Demo { get; private set; } = [];

    private string Home => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (current.Actor is not null)
            return LocalRedirect(Home);

        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var from = new SignIn.From(HttpContext.Connection.RemoteIpAddress?.ToString(), Request.Headers.UserAgent);
        var done = await signIn.RunAsync(Input, from, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        var (county, session, account, owesNewPassword) = done.Value;
        await HttpContext.SignInAsync(Proof.SessionScheme, Proof.OfSession(county, session, account));
        return owesNewPassword ? LocalRedirect("/account/password") : LocalRedirect(Home);
    }

    private async Task LoadAsync(CancellationToken ct) => Demo = await DemoHint.AllAsync(db, ct);
}
