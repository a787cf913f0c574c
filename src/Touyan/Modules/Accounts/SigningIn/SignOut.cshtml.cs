using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Accounts.SigningIn;

[NeedsSignIn, OpenWithOldPassword]
public sealed class SignOutPage(SignOut signOut, Actor actor) : PageModel
{
    /// <summary>Everything that the browser keeps of us goes, drafts too: for a phone that is somebody else's.</summary>
    [BindProperty(Name = "clear")]
    public bool Clear { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Proof.Read(User)?.Session is { } session)
            await signOut.RunAsync(new SignOut.Input(session), actor, ct);

        await HttpContext.SignOutAsync(Proof.SessionScheme);
        // Forms that were open here are worth nothing any more, whoever signs in next.
        Response.Cookies.Delete(AuthenticationSetup.FormCookie);
        // Not at every sign-out: it takes the service worker along, and what was drafted without a line (docs/decisions/0028-offline-drafts.md).
        if (Clear)
            Response.Headers["Clear-Site-Data"] = "\"storage\"";

        return this.RedirectWith("已退出登录", "/sign-in");
    }
}
