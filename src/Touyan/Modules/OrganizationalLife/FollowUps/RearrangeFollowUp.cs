using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>Others are to do it, or there is more time: with the reason.</summary>
public sealed class RearrangeFollowUp(FollowUpDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public FollowUpId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "由谁落实")]
        public List<MemberId> Holders { get; init; } = [];

        [Display(Name = "完成期限"), Required]
        public DateOnly? DueOn { get; init; }

        [Display(Name = "调整的原因"), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<FollowUpId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, LifePermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var followUp = found.Value;
        var there = followUp.Holders.Select(h => new HolderName(h.MemberId, h.Name)).ToList();
        var people = await desk.HoldersAsync(input.Holders, followUp.OrganizationId, there, ct);
        if (people.IsRefused)
            return people.Refusal!;

        if (followUp.Rearrange(people.Value, input.DueOn!.Value) is { } refusal)
            return refusal;

        var detail = $"{string.Join('、', people.Value.Select(p => p.Name))}，{input.DueOn:yyyy-MM-dd} 前";
        desk.Record(by, LifeActs.RearrangeFollowUp, followUp, input.Why, detail);
        return await desk.SaveAsync(followUp, ct) is { } lost ? lost : followUp.Id;
    }
}
