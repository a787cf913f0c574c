using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Documents.Register;

[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Manage))]
public sealed class MarkReceiptPage(ShowPaper show, MarkReceipt act, Actor actor) : PageModel
{
    [BindProperty]
    public MarkReceipt.Input Input { get; set; } = new();

    public ShowPaper.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PaperId id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();

        Input = Input with { Version = View.Paper.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PaperId id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await act.RunAsync(Input with { Id = id }, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith("回执已登记", $"/papers/{id}");
    }

    // Who sees it but does not lead the issuer learns here that it is not his.
    private async Task<bool> LoadAsync(PaperId id, CancellationToken ct)
    {
        var view = await show.RunAsync(id, actor, ct);
        if (view.IsRefused || !view.Value.MayManage)
            return false;

        View = view.Value;
        return true;
    }
}
