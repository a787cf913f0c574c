using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>It is owed no more, with the reason; it stays in the list.</summary>
public sealed class WithdrawFollowUp(FollowUpDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public FollowUpId Id { get; init; }

        [Display(Name = "撤销的原因"), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<FollowUpId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        // Nobody rids himself of what he is to do.
        if (found.Value.IsHeldBy(by.Member))
            return LifeRefusals.JudgesOwnReport;

        if (found.Value.Withdraw(input.Reason.Trim(), desk.Life.Today) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.WithdrawFollowUp, found.Value, input.Reason);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : found.Value.Id;
    }
}
