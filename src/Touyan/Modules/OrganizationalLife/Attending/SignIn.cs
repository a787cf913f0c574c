using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>A member signs in for himself, with the code that the room sees.</summary>
public sealed class SignIn(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "签到码"), Required(ErrorMessage = "请输入会场屏幕上的签到码"), StringLength(12)]
        public string Code { get; init; } = "";

        [Display(Name = "我在线上参加", Description = "会议安排了线上参加的才能选；签到码看视频会议里共享的屏幕")]
        public bool Online { get; init; }
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OwnAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (meeting, attendance) = found.Value;
        if (attendance.IsPresent)
            return meeting.Id;

        var code = new string([.. input.Code.Where(char.IsAsciiDigit)]);
        var mark = new Marking(SignInWay.Code, attendance.Name, desk.Now);
        if (meeting.SignIn(attendance, code, input.Online, mark, desk.Rules) is { } refusal)
            return refusal;

        desk.Record(by, LifeActs.SignIn, meeting, detail: attendance.Name + (input.Online ? "（线上）" : ""));
        return await desk.SaveAsync(LifeRefusals.ChangedMeanwhile, ct) is { } lost ? lost : meeting.Id;
    }
}
