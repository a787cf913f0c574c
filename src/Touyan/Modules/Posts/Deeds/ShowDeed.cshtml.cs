using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Deeds;

[Needs<PostsPermissions>(nameof(PostsPermissions.Read))]
public sealed class ShowDeedPage(DeedQuery deeds, IFiles files, PostChoices choices, Actor actor) : PageModel
{
    public DeedRow Row { get; private set; } = null!;

    public IReadOnlyList<KeptFileGlance> Files { get; private set; } = [];

    public PostChoices Choices => choices;

    public bool IsMine => actor.Reach(PostsPermissions.Serve).Self == Row.MemberId;

    public bool MayWithdraw { get; private set; }

    public string ConfirmedWords =>
        Row.Confirmation is { } how
            ? $"{Words.Of(how)}：{Row.ConfirmedBy}，{Clock.ToChinaDate(Row.ConfirmedAt!.Value):yyyy-MM-dd}"
            : "还没有确认，不计入";

    public IEnumerable<Crumb> Crumbs => IsMine ? [new("我的岗位", "/my-posts")] : [new("服务登记", "/deeds")];

    public async Task<IActionResult> OnGetAsync(ServiceDeedId id, CancellationToken ct)
    {
        var found = deeds.Of(actor, PostsPermissions.Read).Where(d => d.Id == id);
        if (await found.Select(deeds.Row()).SingleOrDefaultAsync(ct) is not { } row)
            return NotFound();

        Row = row;
        var mayEdit = await deeds.Of(actor, PostsPermissions.Edit).AnyAsync(d => d.Id == id, ct);
        MayWithdraw = row.State is not DeedState.Withdrawn && (IsMine || mayEdit);
        Files = await files.OfAsync(DeedFiles.KindName, id.Value, actor, ct);
        return Page();
    }
}
