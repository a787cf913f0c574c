using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Large;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class ConfirmLargePage(HandOnLarge handOn, Actor actor) : LargeForm<HandOnLarge.Receipt>(handOn, actor)
{
    protected override string Done => "已登记中央收据";

    protected override HandOnLarge.Receipt Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await HandOn.ConfirmAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
