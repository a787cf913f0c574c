using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Transfers.Register;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Transfers.Letters;

[Needs<TransfersPermissions>(nameof(TransfersPermissions.Letters))]
public sealed class ReissueLetterPage(ReissueLetter reissue, ShowTransfer showTransfer, Actor actor) : PageModel
{
    [BindProperty]
    public ReissueLetter.Input Input { get; set; } = new();

    public ShowTransfer.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(TransferId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        Input = Input with { Version = View.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(TransferId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await reissue.RunAsync(Input with { Id = id }, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith($"已补开介绍信 {done.Value}", $"/transfers/{id}");
    }

    private async Task<bool> MeetAsync(TransferId id, CancellationToken ct)
    {
        var shown = await showTransfer.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return true;
    }
}
