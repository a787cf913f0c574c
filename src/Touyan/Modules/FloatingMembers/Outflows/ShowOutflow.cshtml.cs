using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class ShowOutflowPage(ShowOutflow showOutflow, FloatingDesk desk, Actor actor) : PageModel
{
    public ShowOutflow.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows")];

    public string Province => desk.Provinces.Name(View.Outflow.Province) ?? "";

    public string? RevealHref => actor.May(MembersPermissions.Reveal) ? $"/outflows/{View.Outflow.Id}/reveal" : null;

    /// <summary>What the rules ask for now, each with its article.</summary>
    public IEnumerable<string> Hints
    {
        get
        {
            var (rules, findings) = (desk.Rules, View.Findings);
            if (findings.IsSilent)
                yield return $"自 {View.Row.HeardOn:yyyy-MM-dd} 起没有任何联系，已满 {rules.SilentMonths.Value} 个月，应当查找；仍然没有取得联系的，登记失去联系。依据：{rules.SilentMonths.Article}";
            else if (View.Row.EndedOn is null)
                yield return $"下次联系不晚于 {findings.NextContactOn:yyyy-MM-dd}：至少每 {rules.ContactMonths.Value} 个月联系一次。依据：{rules.ContactMonths.Article}";

            if (findings.IsToTransfer)
                yield return $"外出地点相对固定，已满 {rules.TransferMonths.Value} 个月，应当转移组织关系（应转尽转）。依据：{rules.TransferMonths.Article}";
        }
    }

    public async Task<IActionResult> OnGetAsync(OutflowId id, CancellationToken ct)
    {
        var shown = await showOutflow.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
