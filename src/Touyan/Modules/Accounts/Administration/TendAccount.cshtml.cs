using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>One form for each of the acts: what it brings about, and why it is done.</summary>
[Needs<AccountsPermissions>(nameof(AccountsPermissions.Manage))]
public sealed class TendAccountPage(ViewAccount view, TendAccount tend, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    public Tending Act { get; private set; }

    [BindProperty]
    public TendAccount.Input Input { get; set; } = new();

    public ViewAccount.Shown Account { get; private set; } = null!;

    /// <summary>What the act brings about.</summary>
    public string What =>
        Act switch
        {
            Tending.Disable => "停用后不能登录，已登录的设备立即退出，接口令牌一并失效。岗位保留，重新启用后恢复。",
            Tending.Enable => "启用后可以用原来的密码登录，原有岗位一并恢复。",
            Tending.Unlock => "解除后可以立即重新登录，不必等到锁定时间结束。请先向本人核实是不是他自己输错的。",
            Tending.EndSessions => "所有已登录的设备立即退出，须重新登录。接口令牌不受影响。",
        };

    public async Task<IActionResult> OnGetAsync(string act, CancellationToken ct) => await LoadAsync(act, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken ct)
    {
        if (!await LoadAsync(act, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await tend.RunAsync(Input with { Id = Id, Act = Act }, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith($"已{Words.Of(Act)}", $"/accounts/{Id}");
    }

    private async Task<bool> LoadAsync(string act, CancellationToken ct)
    {
        var found = await view.RunAsync(Id, actor, ct);
        if (found.IsRefused || Named(act) is not { } named)
            return false;

        (Account, Act) = (found.Value, named);
        return true;
    }

    private static Tending? Named(string act) =>
        act switch
        {
            "disable" => Tending.Disable,
            "enable" => Tending.Enable,
            "unlock" => Tending.Unlock,
            "end-sessions" => Tending.EndSessions,
            _ => null,
        };
}
