using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.ReadAccounts))]
public sealed class ShowBooksPage(ShowBooks show, DuesDesk desk, Actor actor) : PageModel
{
    [FromRoute]
    public OrganizationId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public ShowBooks.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("党费收缴", "/dues"), new("党费账目", "/dues/accounts")];

    public string Rule => $"每年至少向党员公布一次。依据：{desk.Rules.Publish.Article}";

    public bool MayReverse(ShowBooks.Row row) =>
        View.MayPost && row.Entry.Kind is DuesEntryKind.Expenditure or DuesEntryKind.Interest or DuesEntryKind.Opening && View.MayPost;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Year is < 2000 or > 2100)
            return NotFound();

        var shown = await show.RunAsync(new ShowBooks.Input { Organization = Id, Year = Year }, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
