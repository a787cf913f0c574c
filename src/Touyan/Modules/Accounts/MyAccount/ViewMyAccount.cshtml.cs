using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SecondStep;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.MyAccount;

[NeedsSignIn]
public sealed class ViewMyAccountPage(ViewMyAccount view, SignOut signOut, RevokeToken revoke, TakeNoteOfReset note, Actor actor)
    : PageModel
{
    public ViewMyAccount.Shown Account { get; private set; } = null!;

    public Actor Me => actor;

    public bool MustHaveFactor => actor.Posts.Any(p => p.Role.IsAdministrator);

    public SessionId? ThisSession => Proof.Read(User)?.Session;

    public async Task OnGetAsync(CancellationToken ct) => Account = await view.RunAsync(actor, ct);

    public async Task<IActionResult> OnPostEndSessionAsync(SessionId session, CancellationToken ct)
    {
        var done = await signOut.RunAsync(new SignOut.Input(session), actor, ct);
        return await AnswerAsync(done.Refusal, "该设备已退出", ct);
    }

    public async Task<IActionResult> OnPostSignOutEverywhereAsync(CancellationToken ct)
    {
        await signOut.RunAsync(new SignOut.Input(null), actor, ct);
        return this.RedirectWith("已在所有设备上退出", "/sign-in");
    }

    public async Task<IActionResult> OnPostRevokeTokenAsync(Guid token, CancellationToken ct)
    {
        var done = await revoke.RunAsync(token, actor, ct);
        return await AnswerAsync(done.Refusal, "令牌已吊销", ct);
    }

    public async Task<IActionResult> OnPostTakeNoteAsync(CancellationToken ct)
    {
        var done = await note.RunAsync(actor, ct);
        return await AnswerAsync(done.Refusal, "已知悉", ct);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string message, CancellationToken ct)
    {
        if (refusal is null)
            return this.RedirectWith(message, "/account");

        Account = await view.RunAsync(actor, ct);
        return this.Unprocessable(refusal);
    }
}
