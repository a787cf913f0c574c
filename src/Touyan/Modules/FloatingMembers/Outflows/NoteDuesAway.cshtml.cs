using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class NoteDuesAwayPage(NoteDuesAway noteDues, ShowOutflow showOutflow, FloatingDesk desk, Actor actor)
    : OutflowForm<NoteDuesAway.Input>(showOutflow, actor)
{
    public string Rule =>
        $"持流动党员活动证的党员{desk.Rules.DuesAtReceivingPlace.Shown}；登记的月份本支部不再收缴，同一月份只登记一次。流入本县其他党组织的，由接收的党组织登记。依据：{desk.Rules.DuesAtReceivingPlace.Article}";

    protected override string Done => "在流入地交纳党费已登记";

    protected override bool IsMine(ShowOutflow.View view) => view.MayNoteDues;

    protected override NoteDuesAway.Input Begin()
    {
        var last = View.Outflow.EndedOn ?? desk.Today;
        return new()
        {
            Version = View.Outflow.Version,
            From = last,
            To = last,
            PaidOn = last,
        };
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await noteDues.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
