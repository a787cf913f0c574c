using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touyan.Platform.Ui;

/// <summary>One sentence that says what was done, shown once on the page that follows.</summary>
public static class Flash
{
    internal const string CookieName = "touyan.flash";
    private const string Key = "flash";

    /// <summary>Answers a form that succeeded: goes to <paramref name="url"/> (303, so that reloading does not send the form again) and says <paramref name="message"/> there.</summary>
    public static IActionResult RedirectWith(this PageModel page, string message, string url)
    {
        page.TellAfter(message);
        return new SeeOther(url);
    }

    /// <summary>Says <paramref name="message"/> on the page that follows, however one comes there.</summary>
    public static void TellAfter(this PageModel page, string message) => page.TempData[Key] = message;

    /// <summary>The sentence that the page that follows would show.</summary>
    internal static string? FlashToCome(this PageModel page) => page.TempData.Peek(Key) as string;

    /// <summary>No page follows.</summary>
    internal static void SayNothing(this PageModel page) => page.TempData.Remove(Key);

    /// <summary>The sentence to show, if there is one; asking takes it away. Without the cookie nothing is asked, else every answer would send a deletion of it.</summary>
    public static string? TakeFlash(this ViewContext view) =>
        view.HttpContext.Request.Cookies.ContainsKey(CookieName) ? view.TempData[Key] as string : null;

    private sealed class SeeOther(string url) : LocalRedirectResult(url)
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            await base.ExecuteResultAsync(context);
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        }
    }
}
