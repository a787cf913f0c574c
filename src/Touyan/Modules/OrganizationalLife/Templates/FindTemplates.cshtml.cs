using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.Templates;

[Needs<LifePermissions>(nameof(LifePermissions.Read))]
public sealed class FindTemplatesPage(FindTemplates find, LifeDesk desk, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindTemplates.Input Input { get; set; } = new();

    public new Page<FindTemplates.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings")];

    public bool MayPublish => actor.May(LifePermissions.Publish);

    public string KindOf(FindTemplates.Row row) => desk.Kinds.Name(row.Kind) ?? row.Kind;

    public string MonthsOf(FindTemplates.Row row) =>
        row.FirstMonth == row.LastMonth ? $"{row.FirstMonth:yyyy-MM}" : $"{row.FirstMonth:yyyy-MM} 至 {row.LastMonth:yyyy-MM}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindTemplates.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        Page = found.Value;
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }
}
