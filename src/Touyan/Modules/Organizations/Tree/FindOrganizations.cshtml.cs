using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Organizations.Tree;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Read))]
public sealed class FindOrganizationsPage(FindOrganizations findOrganizations, Rules rules, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindOrganizations.Input Input { get; set; } = new();

    /// <summary>The organisation whose subordinates are to be shown, for those without scripts.</summary>
    [BindProperty(SupportsGet = true)]
    public OrganizationId? Open { get; set; }

    public FindOrganizations.View View { get; private set; } = null!;

    public IReadOnlyList<TreeNode> Nodes { get; private set; } = [];

    public bool MayEstablish => actor.May(OrganizationsPermissions.Adjust);

    public bool MayExport => actor.May(OrganizationsPermissions.Export);

    public DateOnly Today => clock.Today;

    public IEnumerable<SelectListItem> Types =>
        Enum.GetValues<OrganizationType>().Select(t => new SelectListItem(Words.Of(t), t.ToString(), t == Input.Type));

    public IEnumerable<SelectListItem> Sectors =>
        rules.Codes("sector").Entries.Select(e => new SelectListItem(e.Name, e.Code, e.Code == Input.Sector));

    public string Note =>
        $"{(View.IsToday ? "今天" : View.Day.ToString("yyyy-MM-dd"))}共有 {View.Tree.Count:N0} 个党组织"
        + (View.Found is { } found ? $"，找到 {found.Count:N0} 个" : "");

    /// <summary>Filters as they go into other addresses.</summary>
    public string ExportQuery => Request.QueryString.Value ?? "";

    public string CsvQuery => Request.QueryString.Add("format", "csv").Value!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        View = await findOrganizations.RunAsync(Input, actor, ct);
        var nodes = new OrganizationNodes(View, DayQuery.Of(View));
        Nodes = View.Found is null ? nodes.Overview(Open) : nodes.Found();
    }
}

/// <summary>The day that is looked at, carried from page to page.</summary>
internal static class DayQuery
{
    public static string Of(FindOrganizations.View view) => Of(view.Day, view.IsToday);

    public static string Of(DateOnly day, bool isToday) => isToday ? "" : $"?on={day:yyyy-MM-dd}";
}
