using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>The secretary notes who is on leave and why, or who stayed away.</summary>
public sealed class NoteAway(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "情形")]
        public AwayKind Kind { get; init; } = AwayKind.OnLeave;

        [Display(Name = "原因", Description = "请假的必须填写"), StringLength(200)]
        public string? Reason { get; init; }
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        var state = input.Kind is AwayKind.OnLeave ? AttendanceState.OnLeave : AttendanceState.Absent;
        var mark = new Marking(SignInWay.Ticked, by.Name, desk.Now);
        if (meeting.NoteAway(input.MemberId!.Value, state, input.Reason?.Trim(), mark) is { } refusal)
            return refusal;

        var name = meeting.Attendances.Single(a => a.MemberId == input.MemberId).Name;
        desk.Record(by, LifeActs.NoteAway, meeting, input.Reason, $"{name}{Words.Of(state)}");
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}

/// <summary>How somebody was away.</summary>
public enum AwayKind
{
    [Display(Name = "请假")]
    OnLeave = 1,

    [Display(Name = "缺席")]
    Absent = 2,
}
