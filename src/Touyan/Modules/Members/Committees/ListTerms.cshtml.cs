using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Committees;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Read))]
public sealed class ListTermsPage(ListTerms listTerms, TermQuery terms, IOrganizations organizations, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ListTerms.Input Input { get; set; } = new();

    public new Page<TermRow> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public bool MayExport => actor.May(MembersPermissions.Export);

    public string ExportHref => $"/committees/export{Request.QueryString}";

    public TermState StateOf(TermRow row) => CommitteeRules.State(row.DueOn, terms.Today, terms.SetUp);

    /// <summary>What the list shows, and the rule behind it.</summary>
    public string Note => (Organization?.Name ?? "管理范围内全部党组织") + (Input.State is { } state ? "，" + Why(state) : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var listed = await listTerms.RunAsync(Input, actor, ct);
        if (listed.IsRefused)
            return NotFound();

        (Page, Organization) = listed.Value;
        Places = await PlacesAsync(ct);
        return base.Page();
    }

    // Committees in sight: towns, streets, departments.
    private async Task<IReadOnlyList<SelectListItem>> PlacesAsync(CancellationToken ct)
    {
        var open = await organizations.OpenAsync(actor, OrganizationsPermissions.Read, ct);
        return
        [
            .. open.Where(p => p.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee || p.Id == Input.Organization)
                .Select(p => new SelectListItem(p.Name, p.Id.ToString())),
        ];
    }

    private string Why(TermFilter state)
    {
        var setUp = terms.SetUp;
        return state switch
        {
            TermFilter.Ended => $"任期已届满，应当换届。依据：{setUp.CommitteeTermYears.Article}",
            TermFilter.Ending =>
                $"{setUp.ReminderMonths.Value} 个月内（至 {terms.LastReminded:yyyy-MM-dd}）任期届满。依据：{setUp.ReminderMonths.Article}",
            TermFilter.Vacant => $"没有书记。依据：{setUp.Vacancy.Article}",
            TermFilter.Unregistered => "没有登记在任的班子",
        };
    }
}
