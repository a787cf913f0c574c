using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Posts.Holding;

[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class ConfirmHoldingsPage(ConfirmHoldings confirm, Actor actor) : PageModel
{
    [BindProperty]
    public ConfirmHoldings.Input Input { get; set; } = new();

    public IReadOnlyList<ConfirmHoldings.Row> Rows { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("党员岗位", "/service-posts")];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await confirm.WaitingAsync(actor, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = ModelState.IsValid ? await confirm.RunAsync(Input, actor, ct) : (Result<int>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith($"已确认 {done.Value.Value} 项认领", "/service-holdings");

        Rows = await confirm.WaitingAsync(actor, ct);
        return this.Unprocessable(done?.Refusal);
    }
}
