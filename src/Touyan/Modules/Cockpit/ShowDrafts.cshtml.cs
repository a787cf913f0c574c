using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;

namespace Touyan.Modules.Cockpit;

/// <summary>待发送: drafts on this phone. They are nowhere else, so the page is the same for everybody; the phone fills it in.</summary>
[NeedsSignIn]
[KeptOffline]
public sealed class ShowDraftsPage(DraftKeys keys, IAntiforgery antiforgery, Actor actor) : PageModel
{
    public const string Href = "/drafts";

    public int Days => DraftTickets.DaysGood;

    public void OnGet() { }

    /// <summary>What a phone needs to send now: who is signed in, a token for forms, and the key of his drafts.</summary>
    public IActionResult OnGetDesk()
    {
        var key = keys.Open(Request.Headers[DraftHeaders.SealedKey], actor);
        var token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken;
        return new JsonResult(
            new
            {
                account = actor.Account.ToString(),
                token,
                key = key.Key,
                keySealed = key.Sealed,
            }
        );
    }
}
