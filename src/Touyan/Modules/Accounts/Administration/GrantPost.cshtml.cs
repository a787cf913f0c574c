using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>One form: its first button looks for organisations (and keeps what was filled in), its second grants.</summary>
[Needs<AccountsPermissions>(nameof(AccountsPermissions.Grant))]
public sealed class GrantPostPage(ViewAccount view, FindPlaces find, GrantPost grant, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccountId Id { get; set; }

    [BindProperty]
    public GrantPost.Input Input { get; set; } = new();

    /// <summary>Name or code of the organisation looked for.</summary>
    [BindProperty(Name = "place")]
    public string? Place { get; set; }

    public ViewAccount.Shown Account { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <summary>The form with the organisations found.</summary>
    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct) => await LoadAsync(ct) ? this.HalfFilledIn() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await grant.RunAsync(Id, Input, actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal) : this.RedirectWith("岗位已授予", $"/accounts/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var found = await view.RunAsync(Id, actor, ct);
        if (found.IsRefused)
            return false;

        Account = found.Value;
        var places = await find.RunAsync(Place, Input.Role, actor, ct);
        Places = [.. places.Select(p => new SelectListItem($"{p.Name}（{Words.Of(p.Type)}）", p.Id.ToString()))];
        return true;
    }
}
