using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.FloatingMembers.Revealing;

/// <summary>One masked number, on one answer and never again.</summary>
public abstract class RevealForm(RevealNumber reveal, Rules rules, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty]
    public RevealNumber.Input Input { get; set; } = new();

    public FloatingNumber What { get; protected set; }

    public string Name { get; protected set; } = "";

    public string? Value { get; private set; }

    /// <summary>For how long it is shown.</summary>
    public int Seconds { get; private set; }

    public abstract string Href { get; }

    public abstract IEnumerable<Crumb> Crumbs { get; }

    protected abstract Guid Subject { get; }

    protected Actor Actor => actor;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => ModelState.IsValid && await MeetAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await MeetAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var shown = await reveal.RunAsync(Input with { Id = Subject, What = What }, actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        Value = shown.Value;
        Seconds = rules.Security(clock.Today).RevealedSeconds.Value;

        // The browser leaves by itself, with or without script, and keeps nothing to come back to.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Refresh"] = $"{Seconds}; url={Href}";
        return Page();
    }

    /// <summary>False when there is nothing that this reader might look at.</summary>
    protected abstract Task<bool> MeetAsync(CancellationToken ct);
}
