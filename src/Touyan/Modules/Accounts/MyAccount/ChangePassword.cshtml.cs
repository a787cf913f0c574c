using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.MyAccount;

[NeedsSignIn, OpenWithOldPassword]
public sealed class ChangePasswordPage(ChangePassword change, SessionDuties duties, AccountRules rules, Actor actor) : PageModel
{
    [BindProperty]
    public ChangePassword.Input Input { get; set; } = new();

    /// <summary>True when nothing else can be done before.</summary>
    public bool IsOwed => duties.OwesNewPassword;

    public string Rule
    {
        get
        {
            var length = actor.Posts.Any(p => p.Role.IsAdministrator) ? rules.AdministratorPasswordLength : rules.PasswordLength;
            return $"不少于 {length} 位，含大写字母、小写字母、数字、符号中的 {rules.CharacterClasses} 类，不含用户名，"
                + $"不与最近 {rules.PasswordHistory} 次相同，每 {rules.PasswordAgeDays} 天更换";
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await change.RunAsync(Input, Proof.Read(User)?.Session, actor, ct);
        return done.IsRefused
            ? this.Unprocessable(done.Refusal)
            : this.RedirectWith("密码已更改，其他设备已退出", IsOwed ? "/" : "/account");
    }
}
