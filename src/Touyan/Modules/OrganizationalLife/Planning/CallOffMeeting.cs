using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Recording;

namespace Touyan.Modules.OrganizationalLife.Planning;

/// <summary>It is not held after all; or was entered wrongly and nobody confirmed it.</summary>
public sealed class CallOffMeeting(LifeDesk desk, MeetingAftermath aftermath)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "取消的原因"), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (found.Value.CallOff(input.Reason, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.CallOff, found.Value, input.Reason);
        await aftermath.CalledOffAsync(found.Value, input.Reason, by, ct);
        return await desk.SaveAsync(found.Value, ct) is { } lost ? lost : found.Value.Id;
    }
}
