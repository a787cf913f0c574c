using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;

namespace Touyan.Modules.Appraisals.Steps;

/// <summary>个人自评: by the member himself, or entered by his branch from his paper.</summary>
public sealed class WriteSelf(AppraisalDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        /// <summary>Of whom, where the branch enters it; null for oneself.</summary>
        [Display(Name = "党员")]
        public MemberId? Member { get; init; }

        [Display(Name = "自我评价", Description = "对照党员义务和标准，写成绩、不足和努力方向")]
        [Required, StringLength(AppraisalSheet.SelfMaxLength), DataType(DataType.MultilineText)]
        public string Text { get; init; } = "";

        [Display(Name = "自评等次", Description = "预备党员不评等次")]
        public Grade? Grade { get; init; }
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var own = await desk.OwnAsync(input.Id, by, ct);
        if (own.IsRefused)
            return own.Refusal!;

        return await WriteAsync(own.Value.Appraisal, own.Value.Self, input, by, AppraisalsActs.WriteSelf, ct);
    }

    /// <summary>From paper, by the branch.</summary>
    public async Task<Result<AppraisalId>> EnterAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        return input.Member is not { } member
            ? AppraisalRefusals.MemberNotFound
            : await WriteAsync(found.Value, member, input, by, AppraisalsActs.EnterSelf, ct);
    }

    private async Task<Result<AppraisalId>> WriteAsync(
        Appraisal appraisal,
        MemberId member,
        Input input,
        Actor by,
        Trail.TrailAct act,
        CancellationToken ct
    )
    {
        if (appraisal.WriteSelf(member, input.Text.Trim(), input.Grade, by.Name, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, act, appraisal, detail: appraisal.Of(member)!.Name);
        // Not the version of the whole: everybody writes at the same time, each on his own sheet.
        return await desk.SaveAsync(AppraisalRefusals.ChangedMeanwhile, ct) is { } lost ? lost : appraisal.Id;
    }
}
