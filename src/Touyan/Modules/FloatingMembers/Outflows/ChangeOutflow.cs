using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>He went on to another place, has another number or another contact person. The trail keeps what was before.</summary>
public sealed class ChangeOutflow(FloatingDesk desk, StationChoice stations)
{
    public sealed record Input : WhereaboutsInput
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "变更原因", Order = 99), Required, StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<OutflowId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var ((outflow, member), whereabouts) = (found.Value, input.Read(desk));
        if (whereabouts.IsRefused)
            return whereabouts.Refusal!;

        // Who was the contact person stays it, even where he could not be named anew.
        var isNew = input.ContactPerson != outflow.ContactPersonId;
        if (isNew && await desk.CheckContactPersonAsync(input.ContactPerson, member.OrganizationId, by, ct) is { } unfit)
            return unfit;

        if (input.ContactPerson == member.Id)
            return FloatingRefusals.NotAContactPerson(desk.Rules, "不能是外出党员本人");

        if (input.Station != outflow.StationId && !await stations.IsOpenAsync(input.Station, ct))
            return FloatingRefusals.StationUnknown;

        if (outflow.Change(whereabouts.Value, input.ContactPerson!.Value) is { } refusal)
            return refusal;

        desk.Record(by, FloatingActs.ChangeOutflow, member, input.Why, null);
        return await desk.SaveAsync(outflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : outflow.Id;
    }
}
