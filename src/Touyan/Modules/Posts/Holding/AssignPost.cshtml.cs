using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Posts.Defining;
using Touyan.Platform.Security;

namespace Touyan.Modules.Posts.Holding;

[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class AssignPostPage(AssignPost assign, ShowPost show, PostChoices choices, Actor actor)
    : OnPostForm<AssignPost.Input>(show, actor)
{
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    protected override string Done => "已安排";

    protected override bool IsMine(ShowPost.View view) => view is { MayEdit: true, IsOpen: true };

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Members = await choices.MembersAsync(View.Row.OrganizationId, Actor, ct);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await assign.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
