using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Defining;

[Needs<PostsPermissions>(nameof(PostsPermissions.Read))]
public sealed class ShowPostPage(ShowPost show, PostChoices choices, Actor actor) : PageModel
{
    public ShowPost.View View { get; private set; } = null!;

    public PostChoices Choices => choices;

    public IEnumerable<Crumb> Crumbs => [new("党员岗位", "/service-posts")];

    public bool MayConfirm(ShowPost.Holder holder) => View.MayEdit && holder is { IsInForce: true, ConfirmedOn: null, IsMine: false };

    public bool MayEnd(ShowPost.Holder holder) =>
        holder.EndedOn is null && (View.MayEdit || (holder.IsMine && actor.May(PostsPermissions.Serve)));

    public string EndOf(ShowPost.Holder holder) =>
        holder.End is { } end ? $"{holder.EndedOn:yyyy-MM-dd} {Words.Of(end)}：{holder.EndReason}"
        : holder.IsInForce ? ""
        : "已不在本支部或者不在册，不再承担";

    public async Task<IActionResult> OnGetAsync(ServicePostId id, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}
