using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;

namespace Touyan.Modules.Appraisals.Steps;

/// <summary>Who takes no part, and why; or takes part after all.</summary>
public sealed class ExcuseMember(AppraisalDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? Member { get; init; }

        [Display(Name = "情形", Description = "不选的，恢复为参加评议"), StringLength(4)]
        public string? Situation { get; init; }

        [Display(Name = "说明"), StringLength(AppraisalSheet.ReasonMaxLength)]
        public string? Why { get; init; }
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        if (appraisal.Excuse(input.Member!.Value, input.Situation, input.Why, desk.Rules) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.Excuse, appraisal, input.Why, appraisal.Of(input.Member.Value)!.Name);
        return await desk.SaveAsync(appraisal, ct) is { } lost ? lost : appraisal.Id;
    }

    /// <summary>Those who came to the branch since it was opened are added.</summary>
    public async Task<Result<int>> FollowAsync(AppraisalId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        var roster = await desk.Members.Known.Where(m => m.OrganizationId == appraisal.OrganizationId).ToListAsync(ct);
        var added = appraisal.Follow([.. roster.Where(m => m.IsOnTheBooks)], desk.Rules);
        if (added.IsRefused)
            return added.Refusal!;

        desk.Db.AddRange(added.Value);
        desk.Record(by, AppraisalsActs.Follow, appraisal, detail: $"补入 {added.Value.Count} 名");
        return await desk.SaveAsync(appraisal, ct) is { } lost ? lost : added.Value.Count;
    }
}
