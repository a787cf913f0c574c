using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Imports.Preview;

[Needs<ImportsPermissions>(nameof(ImportsPermissions.Use))]
public sealed class ReadImportPage(ReadImport readImport, Actor actor) : PageModel
{
    [BindProperty]
    public UndoImport.Input Input { get; set; } = new();

    public ReadImport.Input Asked { get; private set; } = new();

    public ReadImport.View View { get; private set; } = null!;

    public Import Import => View.Import;

    public bool IsWorking => Import.Status is ImportStatus.Checking or ImportStatus.Applying;

    public bool HasRows => Import.Found is not null && Import.Status is not (ImportStatus.Checking or ImportStatus.Discarded);

    /// <summary>Columns of the sheet that were recognised, in the order in which they stand.</summary>
    public IReadOnlyList<(int Column, string Title)> Columns =>
        View.Found is null ? [] : [.. View.Found.Columns.Values.Distinct().Order().Select(c => (c, View.Found.Header[c]))];

    public async Task<IActionResult> OnGetAsync(ImportId id, string? show, string? code, int after, CancellationToken ct) =>
        await LoadAsync(id, show, code, after, ct) is { } refused ? refused : Page();

    public async Task<IActionResult> OnGetRejectedAsync(ImportId id, [FromServices] ReturnRejected returnRejected, CancellationToken ct)
    {
        var sheet = await returnRejected.RunAsync(id, actor, ct);
        return sheet.IsRefused ? NotFound() : new SheetResult(sheet.Value.FileName, sheet.Value.Layout, sheet.Value.Rows);
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

    public async Task<IActionResult> OnPostDiscardAsync(ImportId id, [FromServices] DiscardImport discard, CancellationToken ct)
    {
        var done = await discard.RunAsync(id, actor, ct);
        return await AfterAsync(id, done.Refusal, "已放弃，没有写入任何数据。", ct);
    }

    public async Task<IActionResult> OnPostUndoAsync(ImportId id, [FromServices] UndoImport undo, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(id, show: null, code: null, 0, ct) ?? this.Unprocessable();

        var done = await undo.RunAsync(Input with { Id = id }, actor, ct);
        return await AfterAsync(id, done.Refusal, "整次导入已撤销。", ct);
    }

    private async Task<IActionResult> AfterAsync(ImportId id, Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
            return this.RedirectWith(done, $"/imports/{id}");

        return await LoadAsync(id, show: null, code: null, 0, ct) ?? this.Unprocessable(refusal);
    }

    private async Task<IActionResult?> LoadAsync(ImportId id, string? show, string? code, int after, CancellationToken ct)
    {
        Asked = new ReadImport.Input
        {
            Id = id,
            Show = show ?? "rejected",
            Code = code,
            After = after,
        };
        var view = await readImport.RunAsync(Asked, actor, ct);
        if (view.IsRefused)
            return NotFound();

        View = view.Value;
        return null;
    }
}
