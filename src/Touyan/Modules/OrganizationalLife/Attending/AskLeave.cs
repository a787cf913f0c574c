using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>A member cannot come, and says why.</summary>
public sealed class AskLeave(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "请假的原因"), Required(ErrorMessage = "请写明原因"), StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OwnAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (meeting, attendance) = found.Value;
        var mark = new Marking(SignInWay.Code, attendance.Name, desk.Now);
        if (meeting.AskLeave(attendance, input.Reason.Trim(), mark) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.AskLeave, meeting, input.Reason, attendance.Name);
        return await desk.SaveAsync(LifeRefusals.ChangedMeanwhile, ct) is { } lost ? lost : meeting.Id;
    }
}
