using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class ContactOutflowPage(ContactOutflow contact, ShowOutflow showOutflow, Actor actor, TimeProvider clock)
    : OutflowForm<ContactOutflow.Input>(showOutflow, actor)
{
    protected override string Done => "联系情况已登记";

    protected override ContactOutflow.Input Begin() => new() { On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await contact.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
