using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>The time away is over: he returned, was transferred, or is on the books no more.</summary>
public sealed class EndOutflow(FloatingDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "结束日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "结束方式")]
        public OutflowEnd End { get; init; } = OutflowEnd.Returned;

        [Display(Name = "说明"), Required, StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<OutflowId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (outflow, member) = found.Value;
        if (outflow.Finish(input.On!.Value, input.End, desk.Today) is { } refusal)
            return refusal;

        desk.Record(by, FloatingActs.EndOutflow, member, input.Why, Words.Of(input.End));
        return await desk.SaveAsync(outflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : outflow.Id;
    }
}
