using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Messages.Records;

[Needs<MessagesPermissions>(nameof(MessagesPermissions.Deliveries))]
public sealed class CountDeliveriesPage(CountDeliveries count, Actor actor) : PageModel
{
    public CountDeliveries.View View { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs => [new("消息", "/messages")];

    public async Task OnGetAsync(CancellationToken ct) => View = await count.RunAsync(actor, ct);
}
