using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class TakeBackDuesAwayPage(TakeBackDuesAway takeBack, ShowOutflow showOutflow, Actor actor)
    : OutflowForm<TakeBackDuesAway.Input>(showOutflow, actor)
{
    [FromRoute]
    public Guid Dues { get; set; }

    public NotedDues Noted => View.Dues.Single(d => d.Id == Dues);

    protected override string Done => "交纳登记已撤销";

    protected override bool IsMine(ShowOutflow.View view) => view.MayNoteDues && view.Dues.Any(d => d.Id == Dues);

    protected override TakeBackDuesAway.Input Begin() => new() { Version = View.Outflow.Version };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await takeBack.RunAsync(Input with { Id = Id, Dues = Dues }, Actor, ct), _ => Href);
}
