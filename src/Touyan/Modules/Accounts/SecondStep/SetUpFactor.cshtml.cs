using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.SecondStep;

[NeedsSignIn, OpenWithoutFactor]
public sealed class SetUpFactorPage(SetUpFactor setUp, SessionDuties duties, FactorPicture pictures, Actor actor) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public SetUpFactor.Shown Shown { get; private set; } = null!;

    /// <summary>On the one answer that sets it up and never again.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    /// <summary>True when nothing else can be done before.</summary>
    public bool IsOwed => duties.OwesFactor;

    /// <summary>What the phone is held against; null before a key is on offer.</summary>
    public string? Picture => Shown.Key is { } key ? pictures.Of(key, Shown.UserName) : null;

    public string KeyInGroups => string.Join(' ', Shown.Key!.Chunk(4).Select(four => new string(four)));

    public string Next => Browsers.Local(this, ReturnUrl);

    private SessionId Session => Proof.Read(User)!.Session!.Value;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (await setUp.OfferAsync(Session, actor, ct) is { } refusal)
        {
            await LoadAsync(ct);
            return this.Unprocessable(refusal);
        }

        return LocalRedirect(SessionGuard.SetUpPage + (ReturnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(ReturnUrl)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await setUp.RunAsync(Input, Session, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal);

        await Browsers.KeepAsync(HttpContext, actor.County, done.Value.Session, actor.Account);
        RecoveryCodes = done.Value.RecoveryCodes;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        // The key and the codes are nobody's to keep, least of all a browser's.
        Response.Headers.CacheControl = "no-store";
        Shown = await setUp.LookAsync(Session, actor, ct);
    }
}
