using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

[Needs<AccountsPermissions>(nameof(AccountsPermissions.Grant))]
public sealed class EndPostPage(ViewAccount view, EndPost end, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid PostId { get; set; }

    [BindProperty]
    public EndPost.Input Input { get; set; } = new();

    public ViewAccount.Shown Account { get; private set; } = null!;

    public ViewAccount.Post Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await end.RunAsync(Input with { Account = Id, Post = PostId }, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith("岗位已终止", $"/accounts/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var found = await view.RunAsync(Id, actor, ct);
        if (found.IsRefused || found.Value.Posts.FirstOrDefault(p => p.Id == PostId) is not { } post)
            return false;

        (Account, Post) = (found.Value, post);
        return true;
    }
}
