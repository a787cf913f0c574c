using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Talks;

/// <summary>One's own talks, with what was said.</summary>
[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Take))]
public sealed class MyTalksPage(FindTalks find, Actor actor) : PageModel
{
    public FindTalks.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("我的评议", "/my-appraisal")];

    public async Task OnGetAsync(CancellationToken ct) => View = await find.OwnAsync(asked: null, actor, ct);
}
