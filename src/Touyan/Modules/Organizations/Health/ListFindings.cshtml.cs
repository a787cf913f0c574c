using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations.Health;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Read))]
public sealed class ListFindingsPage(ListFindings listFindings, Rules rules, Actor actor, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ListFindings.Input Input { get; set; } = new();

    /// <summary>How many findings go before this page.</summary>
    [BindProperty(SupportsGet = true)]
    public int Cursor { get; set; }

    public ListFindings.View View { get; private set; } = null!;

    public bool MayExport => actor.May(OrganizationsPermissions.Export);

    public string ExportQuery => Request.QueryString.Value ?? "";

    public IEnumerable<ListFindings.Line> Lines => View.Lines.Skip(Cursor).Take(PageSize);

    public string? Next => Cursor + PageSize < View.Lines.Count ? (Cursor + PageSize).ToString() : null;

    public string? Previous => Cursor > 0 ? Math.Max(0, Cursor - PageSize).ToString() : null;

    public IEnumerable<SelectListItem> RuleChoices =>
        View.Rules.Select(r => new SelectListItem($"{TitleOf(r.RuleId)}（{r.Count}）", r.RuleId, r.RuleId == Input.Rule));

    public IEnumerable<SelectListItem> PlaceChoices =>
        View.Places.Select(p => new SelectListItem($"{p.Place.Name}（{p.Count}）", p.Place.Id.ToString(), p.Place.Id == Input.Below));

    public string TitleOf(string rule) => rules.Find(rule, clock.Today)?.Title ?? rule;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Cursor = Math.Max(0, Cursor);
        View = await listFindings.RunAsync(Input, actor, ct);
    }
}
