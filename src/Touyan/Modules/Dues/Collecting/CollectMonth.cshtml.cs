using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Dues.Collecting;

/// <summary>The branch's month: seen, assessed and collected on one page.</summary>
[Needs<DuesPermissions>(nameof(DuesPermissions.Read))]
[TakesDrafts, KeptOffline]
public sealed class CollectMonthPage(ShowSheet show, CollectMonth collect, AssessMonth assess, DuesDesk desk, Actor actor) : PageModel
{
    [BindProperty]
    public CollectMonth.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? Organization { get; set; }

    [BindProperty(SupportsGet = true, Name = "month")]
    public DateOnly? Month { get; set; }

    /// <summary>Everybody who owes is ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public ShowSheet.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("党费收缴", "/dues")];

    public bool MayReadAccounts => actor.MayAt(DuesPermissions.ReadAccounts, View.Branch.Path);

    /// <summary>The month is over and not all of it is there.</summary>
    public bool IsLate => View.Open > 0 && View.Month < desk.ThisMonth;

    public string Forbidden => $"收缴党费不得{desk.Rules.Forbidden.Shown}。依据：{desk.Rules.Forbidden.Article}";

    /// <summary>Who has not paid comes first: that is what one comes for.</summary>
    public IEnumerable<ShowSheet.Row> Rows => View.Rows.OrderByDescending(r => r.IsOpen);

    public bool IsTicked(ShowSheet.Row row) => All || Input.Members.Contains(row.Member);

    public string HrefOf(DateOnly month) => $"/dues/collect?organization={View.Branch.Id}&month={month:yyyy-MM-dd}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(Organization, Month, ct))
            return NotFound();

        Input = new CollectMonth.Input { PaidOn = desk.Today };
        return ModelState.IsValid ? Page() : this.Unprocessable();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(Input.Organization, Input.Month, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await collect.RunAsync(Input, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal!);

        return this.RedirectWith($"已登记 {done.Value.Count} 名，{Fen.Text(done.Value.Fen)} 元", HrefOf(View.Month));
    }

    public async Task<IActionResult> OnPostAssessAsync(CancellationToken ct)
    {
        if (!await FindAsync(Input.Organization, Input.Month, ct))
            return NotFound();

        var input = new AssessMonth.Input { Organization = Input.Organization, Month = Input.Month };
        var done = await assess.RunAsync(input, actor, ct);
        if (done.IsRefused)
            return this.Unprocessable(done.Refusal!);

        var count = done.Value.Count;
        var missing = count.Missing > 0 ? $"，{count.Missing} 名没有计算基数" : "";
        return this.RedirectWith($"已核定 {count.Assessed} 名，更正 {count.Corrected} 名{missing}", HrefOf(View.Month));
    }

    private async Task<bool> FindAsync(OrganizationId? organization, DateOnly? month, CancellationToken ct)
    {
        var found = await show.RunAsync(new ShowSheet.Input { Organization = organization, Month = month }, actor, ct);
        if (!found.IsRefused)
            View = found.Value;

        return !found.IsRefused;
    }
}
