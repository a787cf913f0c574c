using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Documents.Attachments;

/// <summary>Sends the file, to be saved and never shown inside a page; there is nothing to see.</summary>
[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Files))]
public sealed class OpenFilePage(OpenFile open, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(KeptFileId id, CancellationToken ct)
    {
        var file = await open.RunAsync(id, actor, ct);
        if (file.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        return File(file.Value.Content, file.Value.ContentType, file.Value.Name);
    }
}
