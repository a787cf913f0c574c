using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Inflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class NoteDuesPage(NoteDues noteDues, ShowInflow showInflow, FloatingDesk desk, Actor actor)
    : InflowForm<NoteDues.Input>(showInflow, actor)
{
    public string Rule =>
        $"持流动党员活动证的党员{desk.Rules.DuesAtReceivingPlace.Shown}；同一月份只登记一次。依据：{desk.Rules.DuesAtReceivingPlace.Article}";

    protected override string Done => "交纳党费已登记";

    protected override NoteDues.Input Begin() =>
        new()
        {
            Version = View.Inflow.Version,
            From = desk.Today,
            To = desk.Today,
            PaidOn = desk.Today,
        };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await noteDues.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
