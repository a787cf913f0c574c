using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Talks;

/// <summary>One's own talks, with what was said.</summary>
[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Take))]
public sealed class MyTalksPage(FindTalks find, Actor actor) : PageModel
{
    public FindTalks.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("我的评议", "/my-appraisal")];

    public async Task OnGetAsync(CancellationToken ct) => View = await find.OwnAsync(asked: null, actor, ct);
}
