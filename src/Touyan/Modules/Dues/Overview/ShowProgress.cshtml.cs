using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Dues.Overview;

/// <summary>A month of all branches in sight. Who has one branch is led to its sheet, a member to his own dues.</summary>
[Needs<DuesPermissions>(nameof(DuesPermissions.Read))]
public sealed class ShowProgressPage(ShowProgress show, AssessMonth assess, DuesDesk desk, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ShowProgress.Input Input { get; set; } = new();

    [BindProperty]
    public AssessMonth.Input Order { get; set; } = new();

    public new Page<ShowProgress.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public DateOnly Month { get; private set; }

    public OrganizationPlace? Organization { get; private set; }

    public DuesRun? Run { get; private set; }

    public long OwedFen { get; private set; }

    public long PaidFen { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>For which of them all branches may be assessed.</summary>
    public IReadOnlyList<SelectListItem> Tops => actor.May(DuesPermissions.Collect) ? Places : [];

    public bool MayReadAccounts => actor.May(DuesPermissions.ReadAccounts);

    public bool MayImport => actor.May(DuesPermissions.Import);

    public string MonthText => $"{Month:yyyy-MM-dd}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var asked = ModelState.IsValid ? Input : new ShowProgress.Input();
        if (!await ShowAsync(asked, ct))
            return NotFound();

        if (actor.Reach(DuesPermissions.Read).Tops.Count == 0)
            return Redirect("/dues/mine");

        if (Page.Rows is [var only] && Page.Total == 1 && !actor.Reach(DuesPermissions.Read).IsWholeCounty)
            return Redirect($"/dues/collect?organization={only.Id}&month={MonthText}");

        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = ModelState.IsValid ? await assess.RunAsync(Order, actor, ct) : (Result<AssessMonth.Outcome>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith("开始核定，完成后这里显示结果", $"/dues?month={DuesMonth.Of(Order.Month!.Value):yyyy-MM-dd}");

        return await ShowAsync(new ShowProgress.Input { Month = Order.Month }, ct) ? this.Unprocessable(done?.Refusal) : NotFound();
    }

    private async Task<bool> ShowAsync(ShowProgress.Input asked, CancellationToken ct)
    {
        var found = await show.RunAsync(asked, actor, ct);
        if (found.IsRefused)
            return false;

        (Page, Month, Organization, Run) = found.Value;
        Input = asked with { Month = Month };
        (OwedFen, PaidFen) = await show.SumAsync(Month, actor, ct);
        var open = await desk.Organizations.OpenAsync(actor, DuesPermissions.Read, ct);
        Places = [.. open.Where(p => !p.Type.IsBranch).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return true;
    }
}
