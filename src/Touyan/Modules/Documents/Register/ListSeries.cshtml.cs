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
    public ListSeries.Numbers? Asked { get; private set; }

    public string? Next => Asked is { Next: { } next } row ? Href(row.Series, next) : null;

    public static string Href(ListSeries.Series row, int after = 0) =>
        $"/papers/series?kind={row.Kind}&year={row.Year}"
        + (row.Of == default ? "" : $"&of={row.Of}")
        + (after == 0 ? "" : $"&after={after}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && Input.Kind is { Length: > 0 })
        {
            var one = await list.OneAsync(Input, actor, ct);
            Asked = one.IsRefused ? null : one.Value;
            return one.IsRefused ? NotFound() : Page();
        }

        var all = await list.AllAsync(actor, ct);
        if (all.IsRefused)
            return NotFound();

        All = all.Value;
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }
}
