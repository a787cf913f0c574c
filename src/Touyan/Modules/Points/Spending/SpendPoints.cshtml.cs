using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Points.Spending;

[Needs<PointsPermissions>(nameof(PointsPermissions.Spend))]
public sealed class SpendPointsPage(SpendPoints spend, ShowPoints show, PointDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public MemberId Id { get; set; }

    [BindProperty]
    public SpendPoints.Input Input { get; set; } = new();

    public ShowPoints.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices =>
        [.. desk.Rules.SpendingOn(desk.Today).Select(r => new SelectListItem($"{r.Title}（{r.Points} 分）", r.Id))];

    public IEnumerable<Crumb> Crumbs => [new("先锋储值", "/points"), new(View.Member.Name, $"/points/{Id}")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await spend.RunAsync(Input with { Member = Id }, actor, ct) : (Result<Guid>?)null;
        return done is { IsRefused: false }
            ? this.RedirectWith("已登记，等待他人确认", $"/points/{Id}")
            : this.Unprocessable(done?.Refusal);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if ((await desk.MemberAsync(Id, actor, PointsPermissions.Spend, ct)).IsRefused)
            return false;

        var shown = await show.RunAsync(Id, actor, ct);
        if (!shown.IsRefused)
            View = shown.Value;

        return !shown.IsRefused;
    }
}
