using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.FloatingMembers.Outflows;

[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class ChangeOutflowPage(ChangeOutflow change, WhereaboutsChoices whereabouts, ShowOutflow showOutflow, Actor actor)
    : OutflowForm<ChangeOutflow.Input>(showOutflow, actor)
{
    public WhereaboutsFields Fields { get; private set; } = null!;

    protected override string Done => "外出情况已变更";

    protected override ChangeOutflow.Input Begin() =>
        new()
        {
            Version = View.Outflow.Version,
            Province = View.Outflow.Province,
            Place = View.Outflow.Place,
            Range = View.Outflow.Range,
            IsFixedPlace = View.Outflow.IsFixedPlace,
            Kind = View.Outflow.Kind,
            Unit = View.Outflow.Unit,
            ExpectedUntil = View.Outflow.ExpectedUntil,
            CardNumber = View.Outflow.CardNumber,
            Station = View.Outflow.StationId,
            ContactPerson = View.Outflow.ContactPersonId,
        };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await change.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Fields = await whereabouts.OfAsync(Input, View.Member.OrganizationId, View.Outflow.Phone is not null, Actor, ct);
}
