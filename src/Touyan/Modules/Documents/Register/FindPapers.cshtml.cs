using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Documents.Register;

[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Read))]
public sealed class FindPapersPage(FindPapers find, PaperKinds kinds, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindPapers.Input Input { get; set; } = new();

    public Page<FindPapers.Row> Papers { get; private set; } = new([], null, null);

    public IReadOnlyList<SelectListItem> Issuers { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => kinds.All.Select(k => new SelectListItem(k.Title, k.Id, k.Id == Input.Kind));

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<PaperState>().Select(s => new SelectListItem(Words.Of(s), s.ToString(), s == Input.State));

    public IEnumerable<SelectListItem> Years =>
        Enumerable.Range(0, 6).Select(i => $"{find.Today.Year - i}").Select(y => new SelectListItem(y + " 年", y, y == $"{Input.Year}"));

    public DateOnly Today => find.Today;

    public bool MayExport => actor.May(DocumentsPermissions.Export);

    public bool SeesRegister => actor.Reach(DocumentsPermissions.Read).Tops.Count > 0;

    public string ExportQuery => Request.QueryString.ToUriComponent();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var isWrong = !ModelState.IsValid;
        if (isWrong)
            Input = new FindPapers.Input();

        Papers = await find.RunAsync(Input, actor, ct);
        var issuers = await find.IssuersAsync(actor, ct);
        Issuers = [.. issuers.Select(o => new SelectListItem(o.Name, o.Id.ToString(), o.Id == Input.Issuer))];
        return isWrong ? this.Unprocessable() : Page();
    }
}
