using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Posts.Deeds;

[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class ConfirmDeedsPage(ConfirmDeeds confirm, DeedQuery deeds, Actor actor) : PageModel
{
    [BindProperty]
    public ConfirmDeeds.Input Input { get; set; } = new();

    public IReadOnlyList<DeedRow> Rows { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("服务登记", "/deeds")];

    public string Note =>
        $"登记以后 {deeds.Rules.ConfirmDays.Value} 天内确认，本人的服务不能由本人确认。依据：{deeds.Rules.ConfirmDays.Article}";

    public Task OnGetAsync(CancellationToken ct) => PrepareAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = ModelState.IsValid ? await confirm.RunAsync(Input, actor, ct) : (Result<int>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith($"已确认 {done.Value.Value} 次服务", "/deeds/confirm");

        await PrepareAsync(ct);
        return this.Unprocessable(done?.Refusal);
    }

    // The oldest first: those that wait longest.
    private async Task PrepareAsync(CancellationToken ct) =>
        Rows = await confirm
            .Waiting(actor)
            .OrderBy(d => d.RecordedAt)
            .ThenBy(d => d.Id)
            .Take(ConfirmDeeds.Most)
            .Select(deeds.Row())
            .ToListAsync(ct);
}
