using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Own;

[Needs<DuesPermissions>(nameof(DuesPermissions.Read))]
public sealed class MemberDuesPage(ShowDues show, DuesDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public MemberId Id { get; set; }

    public ShowDues.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs =>
        View.MayCollect
            ? [new("党费收缴", "/dues"), new(View.Organization, $"/dues/collect?organization={View.Member.OrganizationId}")]
            : [];

    public bool MayStart => actor.May(ProceduresPermissions.Start) && View.MayCollect;

    public bool MayTakeLarge => actor.May(DuesPermissions.Accounts) && View.MayCollect;

    /// <summary>What the rules say of so many months without payment.</summary>
    public string? Finding
    {
        get
        {
            var (lapse, remind) = (desk.Rules.LapseMonths, desk.Rules.RemindMonths);
            return View.UnpaidMonths >= lapse.Value
                    ? $"连续 {View.UnpaidMonths} 个月没有交纳党费。没有正当理由连续 {lapse.Value} 个月不交纳的，按自行脱党处理；先查清原因。依据：{lapse.Article}"
                : View.UnpaidMonths >= remind.Value
                    ? $"连续 {View.UnpaidMonths} 个月没有交纳党费，应当批评教育、限期改正。依据：{remind.Article}"
                : null;
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();

        var shown = await show.RunAsync(Id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
