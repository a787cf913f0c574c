using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.FloatingMembers.Matching;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Read))]
public sealed class ListMatchesPage(MatchQuery matches, SettleMatch settle, FloatingDesk desk, Actor actor) : PageModel
{
    [BindProperty]
    public SettleMatch.Input Input { get; set; } = new();

    /// <summary>Only those that wait for the reader.</summary>
    [BindProperty(SupportsGet = true, Name = "waiting")]
    public bool Waiting { get; set; }

    public IReadOnlyList<MatchRow> Rows { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows")];

    public string Note =>
        $"本县两个党组织登记的可能是同一人，由双方各自确认，县委组织部可以代为确认。依据：{desk.Rules.BothSidesRegister.Article}";

    public bool MaySettle(MatchRow row) => actor.May(FloatingPermissions.Edit) && row.WaitsForMe;

    public async Task OnGetAsync(CancellationToken ct) => await PrepareAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SettleAsync(settle.RunAsync, "已确认为同一人", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => SettleAsync(settle.DeclineAsync, "已认定不是同一人", ct);

    private async Task<IActionResult> SettleAsync(
        Func<SettleMatch.Input, Actor, CancellationToken, Task<Result<MatchId>>> act,
        string said,
        CancellationToken ct
    )
    {
        if (!actor.May(FloatingPermissions.Edit))
            return Forbid();

        var done = ModelState.IsValid ? await act(Input, actor, ct) : (Result<MatchId>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith(said, "/floating-matches");

        await PrepareAsync(ct);
        return this.Unprocessable(done?.Refusal);
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        var rows = await matches.OpenAsync(actor, FloatingPermissions.Read, ct);
        Rows = [.. rows.Where(r => !Waiting || r.WaitsForMe)];
    }
}
