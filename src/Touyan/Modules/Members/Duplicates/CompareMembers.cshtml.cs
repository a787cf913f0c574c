using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Duplicates;

[Needs<MembersPermissions>(nameof(MembersPermissions.Merge))]
public sealed class CompareMembersPage(CompareMembers compare, MergeMembers merge, SettleDistinct settle, Actor actor) : PageModel
{
    [BindProperty]
    public MergeMembers.Input Input { get; set; } = new();

    public CompareMembers.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MemberId first, MemberId second, CancellationToken ct) =>
        await LoadAsync(first, second, ct) ?? Page();

    public async Task<IActionResult> OnPostMergeAsync(MemberId first, MemberId second, CancellationToken ct)
    {
        if (await LoadAsync(first, second, ct) is { } notFound)
            return notFound;

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await merge.RunAsync(Input with { First = first, Second = second }, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("已合并。", $"/members/merges/{done.Value}");
    }

    public async Task<IActionResult> OnPostDistinctAsync(MemberId first, MemberId second, CancellationToken ct)
    {
        if (await LoadAsync(first, second, ct) is { } notFound)
            return notFound;

        ModelState.Remove("Input.Kept");
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var input = new SettleDistinct.Input
        {
            First = first,
            Second = second,
            Reason = Input.Reason,
        };
        var done = await settle.RunAsync(input, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith("已认定不是同一人，不再列为疑似重复。", "/members/duplicates");
    }

    private async Task<IActionResult?> LoadAsync(MemberId first, MemberId second, CancellationToken ct)
    {
        var view = await compare.RunAsync(first, second, actor, ct);
        if (view.IsRefused)
            return NotFound();

        View = view.Value;
        return null;
    }
}
