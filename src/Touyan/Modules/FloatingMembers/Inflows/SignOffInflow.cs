using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>He leaves, and is signed off.</summary>
public sealed class SignOffInflow(FloatingDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public InflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "流出日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "流出去向", Description = "如：返回原籍、去了哪里、组织关系转入本支部"), Required, StringLength(100)]
        public string LeftFor { get; init; } = "";
    }

    public async Task<Result<InflowId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var inflow = found.Value;
        if (inflow.SignOff(input.On!.Value, input.LeftFor.Trim(), by.Name, desk.Today) is { } refusal)
            return refusal;

        desk.Record(by, FloatingActs.SignOffInflow, inflow, input.LeftFor, null);
        return await desk.SaveAsync(inflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : inflow.Id;
    }
}
