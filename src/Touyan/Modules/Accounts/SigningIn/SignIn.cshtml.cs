using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SigningIn;

[AllowAnonymous, EnableRateLimiting(AuthenticationSetup.SignInLimit)]
public sealed class SignInPage(SignIn signIn, DemoHints demo, Browsers browsers, CurrentActor current) : PageModel
{
    [BindProperty]
    public SignIn.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Sign-ins of the demo; empty in a real database.</summary>
    public IReadOnlyList<DemoHint> Demo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (current.Actor is not null)
            return LocalRedirect(Browsers.Local(this, ReturnUrl));

        Demo = await demo.AllAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Demo = await demo.AllAsync(ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var from = new SignIn.From(
            HttpContext.Connection.RemoteIpAddress?.ToString(),
            Request.Headers.UserAgent,
            browsers.DeviceOf(HttpContext)
        );
        var done = await signIn.RunAsync(Input, from, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : await browsers.GoOnAsync(this, done.Value, ReturnUrl);
    }
}
