using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Holding;

[Needs<PostsPermissions>(nameof(PostsPermissions.Read))]
public sealed class EndHoldingPage(EndHolding end, Actor actor) : FormPage<EndHolding.Input>(actor)
{
    [FromRoute]
    public PostHoldingId Id { get; set; }

    public HeldPost Held { get; private set; } = null!;

    public string Title =>
        EndHolding.IsMine(Held.Holding, Actor) ? "退出岗位"
        : Held.Holding.ConfirmedOn is null ? "不同意认领"
        : "调整退出岗位";

    public override string Href => $"/service-posts/{Held.Post.Id}";

    public override IEnumerable<Crumb> Crumbs => [new("党员岗位", "/service-posts"), new(Held.Post.Name, Href)];

    protected override string Done => "已办理";

    protected override EndHolding.Input Begin() => new();

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await end.FindAsync(Id, Actor, ct);
        if (!found.IsRefused)
            Held = found.Value;

        return !found.IsRefused;
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await end.RunAsync(Input with { Id = Id }, Actor, ct), _ => EndHolding.IsMine(Held.Holding, Actor) ? "/my-posts" : Href);
}
