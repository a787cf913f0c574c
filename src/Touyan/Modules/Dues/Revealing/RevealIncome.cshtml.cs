using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Dues.Revealing;

/// <summary>The income behind a member's dues, on one answer and never again.</summary>
[Needs<MembersPermissions>(nameof(MembersPermissions.Reveal))]
public sealed class RevealIncomePage(RevealIncome reveal, Rules rules, TimeProvider clock, Actor actor) : PageModel
{
    [FromRoute]
    public DuesBasisId Id { get; set; }

    [BindProperty]
    public RevealIncome.Input Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public string Href { get; private set; } = "/dues";

    public string? Value { get; private set; }

    /// <summary>For how long it is shown.</summary>
    public int Seconds { get; private set; }

    public IEnumerable<Crumb> Crumbs => [new(Name, Href)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => ModelState.IsValid && await MeetAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await MeetAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var shown = await reveal.RunAsync(Input with { Id = Id }, actor, ct);
        if (shown.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        Value = shown.Value;
        Seconds = rules.Security(clock.Today).RevealedSeconds.Value;

        // The browser leaves by itself, with or without script, and keeps nothing to come back to.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Refresh"] = $"{Seconds}; url={Href}";
        return Page();
    }

    private async Task<bool> MeetAsync(CancellationToken ct)
    {
        var found = await reveal.FindAsync(Id, actor, ct);
        if (found.IsRefused)
            return false;

        (Name, Href) = (found.Value.Member.Name, $"/dues/members/{found.Value.Member.Id}");
        return true;
    }
}
