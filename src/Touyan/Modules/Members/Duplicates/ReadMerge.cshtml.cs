using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Duplicates;

[Needs<MembersPermissions>(nameof(MembersPermissions.Merge))]
public sealed class ReadMergePage(ReadMerge readMerge, UndoMerge undoMerge, Actor actor) : PageModel
{
    [BindProperty]
    public UndoMerge.Input Input { get; set; } = new();

    public ReadMerge.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } notFound)
            return notFound;

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await undoMerge.RunAsync(Input with { Id = id }, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith("合并已撤销，两份档案恢复原状。", $"/members/merges/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken ct)
    {
        var view = await readMerge.RunAsync(id, actor, ct);
        if (view.IsRefused)
            return NotFound();

        View = view.Value;
        return null;
    }
}
