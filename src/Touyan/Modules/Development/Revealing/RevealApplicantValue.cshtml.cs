using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Revealing;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Reveal))]
public sealed class RevealApplicantValuePage(
    RevealApplicantValue reveal,
    ApplicantForms forms,
    Rules rules,
    TimeProvider clock,
    Actor actor
) : ApplicantPage(forms, actor)
{
    [BindProperty]
    public RevealApplicantValue.Input Input { get; set; } = new();

    public HiddenValue What { get; private set; }

    /// <summary>The value, on this one answer and never again.</summary>
    public string? Value { get; private set; }

    /// <summary>For how long it is shown.</summary>
    public int Seconds { get; private set; }

    public async Task<IActionResult> OnGetAsync(ApplicantId id, string what, CancellationToken ct) =>
        await MeetValueAsync(id, what, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(ApplicantId id, string what, CancellationToken ct)
    {
        if (!await MeetValueAsync(id, what, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var shown = await reveal.RunAsync(Input with { Id = id, What = What }, Actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        (Value, Seconds) = (shown.Value, rules.Security(clock.Today).RevealedSeconds.Value);

        // The browser leaves by itself, with or without script, and keeps nothing to come back to.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Refresh"] = $"{Seconds}; url={Head.Href}";
        return Page();
    }

    private async Task<bool> MeetValueAsync(ApplicantId id, string what, CancellationToken ct)
    {
        HiddenValue? wanted = what switch
        {
            "id-number" => HiddenValue.IdNumber,
            "phone" => HiddenValue.Phone,
            _ => null,
        };
        if (wanted is null || !await MeetAsync(id, DevelopmentPermissions.Reveal, ct))
            return false;

        What = wanted.Value;
        return true;
    }
}
