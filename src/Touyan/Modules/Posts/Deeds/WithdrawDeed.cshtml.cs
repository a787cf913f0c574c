using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Deeds;

[Needs<PostsPermissions>(nameof(PostsPermissions.Read))]
public sealed class WithdrawDeedPage(WithdrawDeed withdraw, Actor actor) : FormPage<WithdrawDeed.Input>(actor)
{
    [FromRoute]
    public ServiceDeedId Id { get; set; }

    public ServiceDeed Deed { get; private set; } = null!;

    public string Title => WithdrawDeed.IsMine(Deed, Actor) ? "撤回" : "不予确认";

    public override string Href => $"/deeds/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("服务登记", "/deeds"), new($"{Deed.On:yyyy年M月d日}的服务", Href)];

    protected override string Done => "已撤回";

    protected override WithdrawDeed.Input Begin() => new();

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await withdraw.FindAsync(Id, version: null, Actor, ct);
        if (!found.IsRefused)
            Deed = found.Value;

        return !found.IsRefused;
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await withdraw.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
