using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Inflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class ContactInflowPage(ContactInflow contact, ShowInflow showInflow, Actor actor, TimeProvider clock)
    : InflowForm<ContactInflow.Input>(showInflow, actor)
{
    protected override string Done => "联系情况已登记";

    protected override ContactInflow.Input Begin() => new() { On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await contact.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
