using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Documents.Register;

[Needs<DocumentsPermissions>(nameof(DocumentsPermissions.Read))]
public sealed class ListSeriesPage(ListSeries list, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListSeries.Input Input { get; set; } = new();

    public IReadOnlyList<ListSeries.Series> All { get; private set; } = [];

    /// <summary>The row that was asked for.</summary>
    public ListSeries.Series? Asked { get; private set; }

    public IReadOnlyList<ListSeries.Fate> Numbers { get; private set; } = [];

    public string? Next =>
        Asked is { } row && Input.After + ListSeries.AtOnce < row.Last ? Href(row, Input.After + ListSeries.AtOnce) : null;

    public static string Href(ListSeries.Series row, int after = 0) =>
        $"/papers/series?kind={row.Kind}&year={row.Year}"
        + (row.Of == default ? "" : $"&of={row.Of}")
        + (after == 0 ? "" : $"&after={after}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Rows of numbers are an office's; a member has his own papers.
        if (actor.Reach(DocumentsPermissions.Read).Tops.Count == 0)
            return NotFound();

        All = await list.AllAsync(actor, ct);
        if (!ModelState.IsValid)
            return this.Unprocessable();

        if (Input.Kind is not { Length: > 0 } kind)
            return Page();

        Asked = All.FirstOrDefault(s => s.Kind == kind && s.Of == (Input.Of ?? default) && s.Year == Input.Year);
        if (Asked is null)
            return NotFound();

        Numbers = await list.OfAsync(Asked, Input.After, actor, ct);
        return Page();
    }
}
