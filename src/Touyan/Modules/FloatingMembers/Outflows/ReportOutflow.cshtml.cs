using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>The member himself, from his phone.</summary>
[Needs<FloatingPermissions>(nameof(FloatingPermissions.Report))]
public sealed class ReportOutflowPage(ContactOutflow contact, ShowOutflow showOutflow, Actor actor, TimeProvider clock)
    : OutflowForm<ContactOutflow.Input>(showOutflow, actor)
{
    protected override string Done => "已向党支部报告";

    protected override bool IsMine(ShowOutflow.View view) => view.MayReport;

    protected override ContactOutflow.Input Begin() => new() { On = clock.Today, Channel = ContactChannel.Online };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await contact.ReportAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
