using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Messages.Inbox;

[NeedsSignIn]
public sealed class FindMessagesPage(FindMessages find, ReadMessage read, Actor actor) : PageModel
{
    private const string Here = "/messages";

    [BindProperty(SupportsGet = true, Name = "")]
    public FindMessages.Input Input { get; set; } = new();

    public new Page<FindMessages.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public bool HasUnread => Page.Rows.Any(r => r.ReadAt is null);

    public bool MaySeeDeliveries => actor.May(MessagesPermissions.Deliveries);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Page = await find.RunAsync(ModelState.IsValid ? Input : new FindMessages.Input(), actor, ct);
        return ModelState.IsValid ? base.Page() : this.Unprocessable();
    }

    /// <summary>Read, and on to where it leads.</summary>
    public async Task<IActionResult> OnPostOpenAsync(MessageId message, CancellationToken ct)
    {
        var done = await read.RunAsync(message, actor, ct);
        return done.IsRefused ? NotFound() : LocalRedirect(done.Value);
    }

    public async Task<IActionResult> OnPostReadAsync(MessageId message, CancellationToken ct)
    {
        var done = await read.RunAsync(message, actor, ct);
        return done.IsRefused ? NotFound() : this.RedirectWith("已标为已读", Here);
    }

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken ct)
    {
        await read.AllAsync(actor, ct);
        return this.RedirectWith("全部标为已读", Here);
    }
}
