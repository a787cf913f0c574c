using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Export;

[Needs<MembersPermissions>(nameof(MembersPermissions.Export))]
[EnableRateLimiting(ExportLimit.Posted)]
public sealed class ExportRosterPage(ExportRoster exportRoster, RosterFace face, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public RosterFilter Filter { get; set; } = new();

    [BindProperty]
    public ExportRoster.Input Input { get; set; } = new();

    public string Note { get; private set; } = "";

    public RosterLink Link => new(Filter);

    public bool MayReveal => actor.May(MembersPermissions.Reveal);

    /// <summary>Whole numbers ask for a second factor first: where it is proved, and back to here.</summary>
    public string? StepUp =>
        actor.OwesSecondFactor(MembersPermissions.Reveal)
            ? $"/account/second-step?returnUrl={Uri.EscapeDataString(Request.Path + Request.QueryString)}"
            : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(ct) ?? this.Unprocessable();

        var done = await exportRoster.RunAsync(Input with { Filter = Filter }, actor, ct);
        if (!done.IsRefused)
            return new SheetResult(done.Value.FileName, done.Value.Layout, done.Value.Rows);

        return await ShowAsync(ct) ?? this.Unprocessable(done.Refusal);
    }

    private async Task<IActionResult?> ShowAsync(CancellationToken ct)
    {
        var place = await face.PlaceAsync(Filter, actor, ct);
        if (Filter.Organization is not null && place is null)
            return NotFound();

        Note = face.Heading(place, Filter);
        return null;
    }
}
