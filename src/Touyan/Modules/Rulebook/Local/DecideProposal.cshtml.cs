using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Rulebook.Local;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Approve))]
public sealed class DecideProposalPage(DecideProposal decide, ReadProposals proposals, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DecideProposal.Input Input { get; set; } = new();

    public LocalRow Row { get; private set; } = null!;

    public DateOnly EffectiveOn => Row.From > clock.Today ? Row.From : clock.Today;

    public async Task<IActionResult> OnGetAsync(RuleProposalId id, CancellationToken ct) => await LoadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(RuleProposalId id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } notFound)
            return notFound;

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await decide.RunAsync(Input with { Id = id }, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal!) : this.RedirectWith("决定已登记", $"/rulebook/proposals/{id}");
    }

    private async Task<IActionResult?> LoadAsync(RuleProposalId id, CancellationToken ct)
    {
        var shown = await proposals.OneAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        Row = shown.Value;
        return null;
    }
}
