using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Cockpit;

[NeedsSignIn]
public sealed class ShowMyWorkPage(ShowMyWork showMyWork, Actor actor, TimeProvider clock) : PageModel
{
    public ShowMyWork.View View { get; private set; } = new([], []);

    public string Greeting => $"{actor.Name}，今天是 {clock.Today:yyyy年M月d日}";

    public IEnumerable<string> Posts => actor.Posts.Select(p => p.Title);

    public async Task OnGetAsync(CancellationToken ct) => View = await showMyWork.RunAsync(actor, ct);
}
