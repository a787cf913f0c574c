using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class EndOutflowPage(EndOutflow end, ShowOutflow showOutflow, Actor actor, TimeProvider clock)
    : OutflowForm<EndOutflow.Input>(showOutflow, actor)
{
    protected override string Done => "外出已结束";

    protected override EndOutflow.Input Begin() => new() { Version = View.Outflow.Version, On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await end.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
