using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Documents.Attachments;

[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Files))]
public sealed class WithdrawFilePage(WithdrawFile withdraw, Actor actor) : PageModel
{
    [BindProperty]
    public WithdrawFile.Input Input { get; set; } = new();

    public WithdrawFile.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(KeptFileId id, CancellationToken ct) => await MeetAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(KeptFileId id, CancellationToken ct)
    {
        if (await MeetAsync(id, ct) is { } instead)
            return instead;

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await withdraw.RunAsync(id, Input, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith("附件已撤下", View.Href);
    }

    // Not his, out of sight and withdrawn already look alike: there is nothing to fill in.
    private async Task<IActionResult?> MeetAsync(KeptFileId id, CancellationToken ct)
    {
        var found = await withdraw.FindAsync(id, actor, ct);
        if (found.IsRefused)
            return NotFound();

        View = found.Value;
        return null;
    }
}
