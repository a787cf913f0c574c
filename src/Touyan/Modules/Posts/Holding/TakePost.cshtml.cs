using Touyan.Kernel;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Posts.Holding;

[Needs<PostsPermissions>(nameof(PostsPermissions.Serve))]
public sealed class TakePostPage(TakePost take, ShowPost show, PostDesk desk, Actor actor) : OnPostForm<TakePost.Form>(show, actor)
{
    public string Rule => $"一名党员同时承担的岗位不超过 {desk.Rules.MaxHoldings.Value} 个。依据：{desk.Rules.MaxHoldings.Article}";

    protected override string Done => "已认领，等待党支部确认";

    protected override bool IsMine(ShowPost.View view) => view.MayTake;

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await take.RunAsync(Id, Actor, ct), _ => "/my-posts");
}
