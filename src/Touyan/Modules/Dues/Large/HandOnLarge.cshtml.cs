using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Large;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class HandOnLargePage(HandOnLarge handOn, TimeProvider clock, Actor actor) : LargeForm<HandOnLarge.Input>(handOn, actor)
{
    protected override string Done => "已登记转交";

    protected override HandOnLarge.Input Begin() => new() { On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await HandOn.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
