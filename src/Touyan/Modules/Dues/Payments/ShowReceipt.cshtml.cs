using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Payments;

[Needs<DuesPermissions>(nameof(DuesPermissions.Read))]
public sealed class ShowReceiptPage(ShowReceipt show, Actor actor) : PageModel
{
    [FromRoute]
    public DuesPaymentId Id { get; set; }

    public ShowReceipt.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs =>
        View.Payment.MemberId == actor.Member && !actor.May(DuesPermissions.Collect)
            ? [new("我的党费", "/dues/mine")]
            : [new("党费收缴", "/dues"), new(View.Member, $"/dues/members/{View.Payment.MemberId}")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();

        var shown = await show.RunAsync(Id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
