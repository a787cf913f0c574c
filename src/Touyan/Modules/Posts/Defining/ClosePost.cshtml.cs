using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Posts.Defining;

[Needs<PostsPermissions>(nameof(PostsPermissions.Edit))]
public sealed class ClosePostPage(ClosePost close, ShowPost show, Actor actor) : OnPostForm<ClosePost.Input>(show, actor)
{
    protected override string Done => "岗位已撤销";

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await close.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
