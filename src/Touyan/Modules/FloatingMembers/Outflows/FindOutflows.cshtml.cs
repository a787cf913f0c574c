using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class FindOutflowsPage(FindOutflows find, OutflowQuery outflows, Choices choices, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindOutflows.Input Input { get; set; } = new();

    public new Page<OutflowRow> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provinces => choices.Provinces;

    public IEnumerable<(OutflowRow Row, OutflowFindings Findings)> Rows =>
        Page.Rows.Select(row => (row, OutflowFindings.Of(row, outflows.Rules, outflows.Today)));

    public bool MayEdit => actor.May(FloatingPermissions.Edit);

    public bool MayExport => actor.May(FloatingPermissions.Export);

    public bool AnswersForOthers => actor.Reach(FloatingPermissions.Read).Tops.Count > 0;

    public string ExportHref => $"/outflows/export{Request.QueryString}";

    /// <summary>What the list shows, and the rule behind it.</summary>
    public string Note =>
        (Organization?.Name ?? "管理范围内") + (Input.State is { } state ? $"，{Words.Of(state)}{Why(state)}" : "，正在外出的");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(
            actor,
            FloatingPermissions.Read,
            type => type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee or OrganizationType.GeneralBranch,
            ct
        );
        var found = await find.RunAsync(ModelState.IsValid ? Input : new FindOutflows.Input(), actor, ct);
        if (found.IsRefused)
            return NotFound();

        (Page, Organization) = found.Value;
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }

    private string Why(OutflowFilter state)
    {
        var rules = outflows.Rules;
        return state switch
        {
            OutflowFilter.Late => $"：至少每 {rules.ContactMonths.Value} 个月联系一次。依据：{rules.ContactMonths.Article}",
            OutflowFilter.Silent =>
                $"：{rules.SilentMonths.Value} 个月以上没有任何联系，应当查找；可以在各人页面登记失去联系。依据：{rules.SilentMonths.Article}",
            OutflowFilter.ToTransfer =>
                $"：地点相对固定、外出 {rules.TransferMonths.Value} 个月以上的，应当转移组织关系。依据：{rules.TransferMonths.Article}",
            OutflowFilter.NotEducated => $"。依据：{rules.EducationBeforeLeaving.Article}",
            OutflowFilter.ReturnPassed or OutflowFilter.Matched or OutflowFilter.Unmatched or OutflowFilter.Ended => "",
        };
    }
}
