using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Rulebook.Reading;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Rulebook.Local;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Propose))]
public sealed class ProposeRulePage(ProposeRule propose, ShowRule showRule, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ProposeRule.Input Input { get; set; } = new();

    public ShowRule.View View { get; private set; } = null!;

    /// <summary>What the regulation says, under the county's own value or not.</summary>
    public Rule Regulation => View.InsteadOf ?? View.Rule;

    public IEnumerable<SelectListItem> Words => Regulation.Local?.Values.Select(w => new SelectListItem(w, w)) ?? [];

    public string Bounds => $"{Regulation.Local}，单位：{Regulation.Unit}";

    public async Task<IActionResult> OnGetAsync(string id, bool ends, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } notFound)
            return notFound;

        Input = new() { Ends = ends, From = clock.Today };
        return ends ? (View.HasOwn ? Page() : NotFound()) : (View.MayPropose ? Page() : NotFound());
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } notFound)
            return notFound;

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await propose.RunAsync(Input with { Rule = id }, actor, ct);
        return done.IsRefused
            ? this.Unprocessable(done.Refusal!)
            : this.RedirectWith("已提请，请另一人批准", $"/rulebook/proposals/{done.Value}");
    }

    private async Task<IActionResult?> LoadAsync(string id, CancellationToken ct)
    {
        var shown = await showRule.RunAsync(id, clock.Today, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return null;
    }
}
