using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class EducateOutflowPage(EducateOutflow educate, ShowOutflow showOutflow, Actor actor)
    : OutflowForm<EducateOutflow.Input>(showOutflow, actor)
{
    protected override string Done => "流出前教育已登记";

    protected override bool IsMine(ShowOutflow.View view) => view.MayEdit && view.Row.Education is EducationState.Missing;

    protected override EducateOutflow.Input Begin() => new() { Version = View.Outflow.Version };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await educate.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
