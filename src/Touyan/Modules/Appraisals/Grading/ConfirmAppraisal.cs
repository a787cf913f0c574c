using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;

namespace Touyan.Modules.Appraisals.Grading;

/// <summary>The committee above confirms what the branch graded, or gives it back.</summary>
public sealed class ConfirmAppraisal(AppraisalDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "审定意见")]
        public bool IsAgreed { get; init; }

        [Display(Name = "退回原因"), StringLength(AppraisalSheet.ReasonMaxLength)]
        public string? Why { get; init; }
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        if (!input.IsAgreed && string.IsNullOrWhiteSpace(input.Why))
            return AppraisalRefusals.ReasonMissing;

        var refusal = input.IsAgreed ? appraisal.Confirm(by, desk.Today) : appraisal.Return(input.Why!.Trim());
        if (refusal is not null)
            return refusal;

        desk.Record(by, input.IsAgreed ? AppraisalsActs.Confirm : AppraisalsActs.Return, appraisal, input.IsAgreed ? null : input.Why);
        return await desk.SaveAsync(appraisal, ct) is { } lost ? lost : appraisal.Id;
    }
}

/// <summary>The branch publishes what was confirmed, tells each, and in the end closes it for good.</summary>
public sealed class PublishAppraisal(AppraisalDesk desk)
{
    public sealed record Telling
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "已当面告知的党员")]
        public List<MemberId> Members { get; init; } = [];
    }

    public async Task<Result<AppraisalId>> RunAsync(AppraisalId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.Publish(desk.Today, desk.Rules) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.Publish, found.Value, detail: $"异议到 {found.Value.ObjectUntil:yyyy-MM-dd}");
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : id;
    }

    /// <summary>Told face to face, for those who do not look at their phones.</summary>
    public async Task<Result<AppraisalId>> TellAsync(Telling input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (input.Members.Count == 0)
            return AppraisalRefusals.NobodyTicked;

        foreach (var member in input.Members.Distinct())
        {
            if (found.Value.Tell(member, by.Name, desk.Now) is { } refusal)
                return refusal;
        }

        desk.Record(by, AppraisalsActs.Tell, found.Value, detail: $"{input.Members.Count} 名");
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : input.Id;
    }

    public async Task<Result<AppraisalId>> FinishAsync(AppraisalId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var open = await desk.Db.Objections.CountAsync(o => o.AppraisalId == id && o.IsUpheld == null, ct);
        if (found.Value.Finish(open, desk.Today) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.Finish, found.Value);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : id;
    }
}
