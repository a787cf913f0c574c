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
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Proof.Read(User)?.Session is { } session)
            await signOut.RunAsync(new SignOut.Input(session), actor, ct);

        await HttpContext.SignOutAsync(Proof.SessionScheme);
        // Forms that were open here are worth nothing any more, whoever signs in next.
        Response.Cookies.Delete(AuthenticationSetup.FormCookie);
        return this.RedirectWith("已退出登录", "/sign-in");
    }
}
