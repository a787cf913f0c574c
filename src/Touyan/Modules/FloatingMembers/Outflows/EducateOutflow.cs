using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>The education that was owed is made up for; what was recorded once stays.</summary>
public sealed class EducateOutflow(FloatingDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OutflowId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "流出前教育日期"), Required]
        public DateOnly? EducatedOn { get; init; }

        [Display(Name = "教育内容"), Required, StringLength(500), DataType(DataType.MultilineText)]
        public string EducationContent { get; init; } = "";

        [Display(Name = "谈话教育人"), Required, StringLength(50)]
        public string EducatedBy { get; init; } = "";

        [Display(Name = "未能在流出前教育的原因", Description = "登记外出时已经写明的可以不填"), StringLength(200)]
        public string? EducationLateReason { get; init; }
    }

    public async Task<Result<OutflowId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(input.Id, input.Version, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (outflow, member) = found.Value;
        var education = new DepartureEducation(input.EducatedOn, input.EducationContent, input.EducatedBy, input.EducationLateReason);
        if (outflow.Educate(education, desk.Today, desk.Rules) is { } refusal)
            return refusal;

        desk.Record(by, FloatingActs.Educate, member, input.EducationLateReason, Words.Of(outflow.Education));
        return await desk.SaveAsync(outflow, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : outflow.Id;
    }
}
