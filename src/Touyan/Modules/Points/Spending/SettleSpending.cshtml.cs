using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Points.Rules;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Points.Spending;

[Needs<PointsPermissions>(nameof(PointsPermissions.Spend))]
public sealed class SettleSpendingPage(SettleSpending settle, PointRules rules, Actor actor) : PageModel
{
    [BindProperty]
    public SettleSpending.Input Input { get; set; } = new();

    public IReadOnlyList<SettleSpending.Row> Rows { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("先锋储值", "/points")];

    public string TitleOf(string rule) => rules.TitleOf(rule);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await settle.WaitingAsync(actor, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SettleAsync(settle.RunAsync, "已确认，积分已扣", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => SettleAsync(settle.DeclineAsync, "已办理", ct);

    private async Task<IActionResult> SettleAsync(
        Func<SettleSpending.Input, Actor, CancellationToken, Task<Result<Guid>>> act,
        string said,
        CancellationToken ct
    )
    {
        var done = ModelState.IsValid ? await act(Input, actor, ct) : (Result<Guid>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith(said, "/point-spendings");

        Rows = await settle.WaitingAsync(actor, ct);
        return this.Unprocessable(done?.Refusal);
    }
}
