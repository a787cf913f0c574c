using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Imports.Preview;

[Needs<ImportsPermissions>(nameof(ImportsPermissions.Use))]
public sealed partial class ReadImportPage(ReadImport readImport, ImportQueue queue, Actor actor) : PageModel
{
    [BindProperty]
    public UndoImport.Input Input { get; set; } = new();

    public ReadImport.Input Asked { get; private set; } = new();

    public ReadImport.View View { get; private set; } = null!;

    public Import Import => View.Import;

    public async Task<IActionResult> OnGetAsync(ImportId id, string? show, string? code, int? after, int? before, CancellationToken ct)
    {
        Asked = new ReadImport.Input
        {
            Show = show,
            Code = code,
            After = after ?? 0,
            Before = before,
        };
        return await LoadAsync(id, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(
        ImportId id,
        bool allOrNothing,
        [FromServices] AcceptImport accept,
        CancellationToken ct
    )
    {
        var done = await accept.RunAsync(new AcceptImport.Input { Id = id, AllOrNothing = allOrNothing }, actor, ct);
        return await AfterAsync(id, done.Refusal, "已确认，正在写入。", ct);
    }

    public async Task<IActionResult> OnPostRetryAsync(ImportId id, [FromServices] RetryImport retry, CancellationToken ct)
    {
        var done = await retry.RunAsync(id, actor, ct);
        return await AfterAsync(id, done.Refusal, "正在重新核对。", ct);
    }

    public async Task<IActionResult> OnPostDiscardAsync(ImportId id, [FromServices] DiscardImport discard, CancellationToken ct)
    {
        var done = await discard.RunAsync(id, actor, ct);
        return await AfterAsync(id, done.Refusal, "已放弃，没有写入任何数据。", ct);
    }

    public async Task<IActionResult> OnPostUndoAsync(ImportId id, [FromServices] UndoImport undo, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(id, ct) ?? this.Unprocessable();

        // Who said yes and goes on to another page has not taken it back.
        var done = await undo.RunAsync(Input with { Id = id }, actor, CancellationToken.None);
        return await AfterAsync(id, done.Refusal, "整次导入已撤销。", ct);
    }

    // Pressed twice, or on two screens: it is under way already, which is what was wanted.
    private async Task<IActionResult> AfterAsync(ImportId id, Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
            return this.RedirectWith(done, $"/imports/{id}");

        if (refusal == ImportRefusals.AlreadyDecided)
            return this.RedirectWith(refusal.Message, $"/imports/{id}");

        return await LoadAsync(id, ct) ?? this.Unprocessable(refusal);
    }

    private async Task<IActionResult?> LoadAsync(ImportId id, CancellationToken ct)
    {
        var view = await readImport.RunAsync(Asked with { Id = id }, actor, ct);
        if (view.IsRefused)
            return NotFound();

        View = view.Value;
        return null;
    }
}
