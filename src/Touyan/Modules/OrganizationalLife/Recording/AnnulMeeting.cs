using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>A confirmed record is wrong: it counts no more, and stays with the reason.</summary>
public sealed class AnnulMeeting(LifeDesk desk, MeetingAftermath aftermath)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "作废的原因"), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.Annul(input.Reason.Trim(), desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.Annul, found.Value, input.Reason);
        await aftermath.AnnulledAsync(found.Value, input.Reason.Trim(), by, ct);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : found.Value.Id;
    }
}
