using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Revealing;

[Needs<MembersPermissions>(nameof(MembersPermissions.Reveal))]
public sealed class RevealValuePage(RevealValue revealValue, MemberForms forms, Rules rules, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty]
    public RevealValue.Input Input { get; set; } = new();

    public MemberHead Head { get; private set; } = null!;

    public SensitiveValue What { get; private set; }

    /// <summary>The value, on this one answer and never again.</summary>
    public string? Value { get; private set; }

    public async Task<IActionResult> OnGetAsync(MemberId id, string what, CancellationToken ct) =>
        await MeetAsync(id, what, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(MemberId id, string what, CancellationToken ct)
    {
        if (!await MeetAsync(id, what, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var shown = await revealValue.RunAsync(Input with { Id = id, What = What }, actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        Value = shown.Value;
        Seconds = rules.Security(clock.Today).RevealedSeconds.Value;

        // The browser leaves by itself, with or without script, and keeps nothing to come back to.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Refresh"] = $"{Seconds}; url={Head.Href}";
        return Page();
    }

    /// <summary>For how long it is shown.</summary>
    public int Seconds { get; private set; }

    private async Task<bool> MeetAsync(MemberId id, string what, CancellationToken ct)
    {
        SensitiveValue? wanted = what switch
        {
            "id-number" => SensitiveValue.IdNumber,
            "phone" => SensitiveValue.Phone,
            _ => null,
        };
        if (wanted is null || await forms.HeadAsync(id, actor, MembersPermissions.Reveal, ct) is not { } head)
            return false;

        (Head, What) = (head, wanted.Value);
        return true;
    }
}
