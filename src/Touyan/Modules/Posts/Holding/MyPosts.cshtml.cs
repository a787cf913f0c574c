using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Posts.Holding;

[Needs<PostsPermissions>(nameof(PostsPermissions.Serve))]
public sealed class MyPostsPage(MyPosts mine, Actor actor) : PageModel
{
    public MyPosts.View View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => View = await mine.RunAsync(actor, ct);
}
