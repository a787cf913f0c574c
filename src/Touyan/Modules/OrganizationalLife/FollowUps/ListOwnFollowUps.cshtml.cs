using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

[Needs<LifePermissions>(nameof(LifePermissions.Attend))]
public sealed class ListOwnFollowUpsPage(ListOwnFollowUps list, LifeDesk desk, Actor actor) : PageModel
{
    public IReadOnlyList<FollowUp> Rows { get; private set; } = [];

    public bool IsLate(FollowUp row) => row.IsLateOn(desk.Today);

    /// <summary>What was missing, where the last report was sent back.</summary>
    public string? ReturnedWith(FollowUp row) =>
        row.State is FollowUpState.Open
        && row.Reports.OrderBy(r => r.At).ThenBy(r => r.Id).LastOrDefault() is { Verdict: Verdict.Returned } last
            ? last.VerdictWords
            : null;

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.RunAsync(actor, ct);
}
