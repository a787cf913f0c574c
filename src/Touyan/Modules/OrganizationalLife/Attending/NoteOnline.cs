using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Attending;

/// <summary>The secretary notes who took part from afar, and by what that is known.</summary>
public sealed class NoteOnline(LifeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [
            Display(Name = "凭据", Description = "怎样知道他参加了，例如：视频会议中发言，截图已上传"),
            Required(ErrorMessage = "请写明凭据"),
            StringLength(200)
        ]
        public string Proof { get; init; } = "";
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        var mark = new Marking(SignInWay.Ticked, by.Name, desk.Now);
        if (meeting.NoteOnline(input.MemberId!.Value, input.Proof.Trim(), mark) is { } refusal)
            return refusal;

        var name = meeting.Attendances.Single(a => a.MemberId == input.MemberId).Name;
        desk.Record(by, LifeActs.NoteOnline, meeting, input.Proof, $"{name}线上参加");
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }
}
