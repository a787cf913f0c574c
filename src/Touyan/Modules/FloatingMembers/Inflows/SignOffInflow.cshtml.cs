using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Inflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class SignOffInflowPage(SignOffInflow signOff, ShowInflow showInflow, Actor actor, TimeProvider clock)
    : InflowForm<SignOffInflow.Input>(showInflow, actor)
{
    protected override string Done => "已签批流出";

    protected override SignOffInflow.Input Begin() => new() { Version = View.Inflow.Version, On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await signOff.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
