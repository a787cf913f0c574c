using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>What a browser keeps of signing in, and where it goes from there: to pages of this program only.</summary>
public sealed class Browsers(DeviceCookie devices)
{
    public Guid? DeviceOf(HttpContext http) => devices.Read(http);

    /// <summary>Keeps a session; whatever was kept before is replaced.</summary>
    public static Task KeepAsync(HttpContext http, int county, SessionId session, AccountId account) =>
        http.SignInAsync(Proof.SessionScheme, Proof.OfSession(county, session, account));

    /// <summary>A step of signing in was taken.</summary>
    public async Task<IActionResult> GoOnAsync(PageModel page, SignedIn done, string? returnUrl)
    {
        await KeepAsync(page.HttpContext, done.County, done.Session, done.Account);
        if (done.Device is { } device)
            devices.Write(page.HttpContext, device);

        var target = Local(page, returnUrl);
        if (done.AwaitsCode)
            return page.LocalRedirect("/sign-in/second-step" + (target == "/" ? "" : "?returnUrl=" + Uri.EscapeDataString(target)));

        if (done.FactorResetAt is { } reset)
            page.TellAfter(
                $"您的第二步验证已于 {Clock.ToChinaTime(reset):yyyy-MM-dd HH:mm} 由安全管理员重置。不是本人申请的，请立即报告。"
            );

        return page.LocalRedirect(done.OwesNewPassword ? "/account/password" : target);
    }

    /// <summary>Where one was going, if that is in this program; else home.</summary>
    public static string Local(PageModel page, string? returnUrl) => page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
}
