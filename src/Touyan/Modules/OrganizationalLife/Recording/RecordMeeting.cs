using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>The minutes: when it was held, who was in the chair, what was said.</summary>
public sealed class RecordMeeting(LifeDesk desk, RosterOfDay roster)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "召开日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "主持人"), Required, StringLength(50)]
        public string Chair { get; init; } = "";

        [Display(Name = "记录人"), Required, StringLength(50)]
        public string Recorder { get; init; } = "";

        [Display(Name = "讲课的党员", Description = "讲课人是本县党员的在这里选择")]
        public MemberId? SpeakerId { get; init; }

        [Display(Name = "讲课人", Description = "讲课人不在名单上的写在这里"), StringLength(50)]
        public string? Speaker { get; init; }

        [Display(Name = "会议记录", Description = "也可以只上传记录本的照片"), StringLength(20000), DataType(DataType.MultilineText)]
        public string? Minutes { get; init; }

        [Display(Name = "记录本上的日期", Description = "与召开日期相同的不填")]
        public DateOnly? EvidenceOn { get; init; }

        internal static Input Of(Meeting meeting, string recorder, DateOnly today) =>
            new()
            {
                Id = meeting.Id,
                Version = meeting.Version,
                On = meeting.On <= today ? meeting.On : today,
                Chair = meeting.Chair ?? "",
                Recorder = meeting.Recorder ?? recorder,
                SpeakerId = meeting.SpeakerId,
                Speaker = meeting.SpeakerId is null ? meeting.Speaker : null,
                Minutes = meeting.Minutes,
                EvidenceOn = meeting.EvidenceOn == meeting.On ? null : meeting.EvidenceOn,
            };
    }

    public async Task<Result<MeetingId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var speaker = await SpeakerAsync(input, by, ct);
        if (speaker.IsRefused)
            return speaker.Refusal!;

        var (meeting, rules) = (found.Value, desk.RulesOn(input.On!.Value));
        if (meeting.Record(Facts(input, by) with { Speaker = speaker.Value }, rules) is { } refusal)
            return refusal;

        meeting.TakeRoster(await roster.OfAsync(meeting, [], rules, ct));
        desk.Record(by, LifeActs.Record, meeting, detail: $"{meeting.On:yyyy-MM-dd} 召开{(meeting.IsLate ? "，补记" : "")}");
        return await desk.SaveAsync(meeting, ct) is { } lost ? lost : meeting.Id;
    }

    private async Task<Result<string?>> SpeakerAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.SpeakerId is not { } id)
            return input.Speaker?.Trim();

        return await desk.Members.FindAsync(id, by, LifePermissions.Edit, ct) is { } member
            ? member.Name
            : LifeRefusals.MemberNotFound with
            {
                Field = "SpeakerId",
            };
    }

    private RecordFacts Facts(Input input, Actor by) =>
        new()
        {
            On = input.On!.Value,
            EvidenceOn = input.EvidenceOn,
            Chair = input.Chair.Trim(),
            Recorder = input.Recorder.Trim(),
            SpeakerId = input.SpeakerId,
            Minutes = string.IsNullOrWhiteSpace(input.Minutes) ? null : input.Minutes.Trim(),
            By = by.Name,
            At = desk.Now,
        };
}
