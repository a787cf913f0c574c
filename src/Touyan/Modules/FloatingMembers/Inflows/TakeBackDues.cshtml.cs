using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Inflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class TakeBackDuesPage(TakeBackDues takeBack, ShowInflow showInflow, Actor actor)
    : InflowForm<TakeBackDues.Input>(showInflow, actor)
{
    [FromRoute]
    public Guid Dues { get; set; }

    public NotedDues Noted => View.Inflow.Dues.Single(d => d.Id == Dues);

    protected override string Done => "交纳登记已撤销";

    protected override bool IsMine(ShowInflow.View view) => view.MayNoteDues && view.Inflow.Dues.Any(d => d.Id == Dues);

    protected override TakeBackDues.Input Begin() => new() { Version = View.Inflow.Version };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await takeBack.RunAsync(Input with { Id = Id, Dues = Dues }, Actor, ct), _ => Href);
}
