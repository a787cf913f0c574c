using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>The page of the minute book, the list that went round, a picture of the room: kept with the meeting until it is confirmed.</summary>
public sealed class AttachToMeeting(LifeDesk desk, IFiles files)
{
    public record Input
    {
        [JsonIgnore]
        public MeetingId Id { get; init; }

        [Display(Name = "是什么材料")]
        public MeetingPaper Paper { get; init; } = MeetingPaper.Minutes;

        [Display(Name = "材料名称", Description = "选择其他材料的在这里写明"), StringLength(MeetingFiles.TitleMaxLength)]
        public string? Title { get; init; }
    }

    public async Task<Result<KeptFileId>> RunAsync(Input input, SentUpload sent, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        if (!meeting.IsOpen)
            return LifeRefusals.Settled(meeting.State);

        var title = input.Paper is MeetingPaper.Other ? input.Title?.Trim() : Words.Of(input.Paper);
        if (string.IsNullOrEmpty(title))
            return LifeRefusals.FileUntitled;

        var received = await files.ReceiveAsync(sent, by, ct);
        if (received.IsRefused)
            return received.Refusal!;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var owner = new FileOwner(MeetingFiles.KindName, meeting.Id.Value, meeting.Title, meeting.OrganizationId);
        var kept = await files.KeepAsync(owner, title, received.Value, by, ct);
        desk.Record(by, LifeActs.Attach, meeting, detail: $"{title}：{received.Value.Name}");
        if (await desk.SaveAsync(meeting, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return kept;
    }
}

/// <summary>What is photographed.</summary>
public enum MeetingPaper
{
    [Display(Name = "会议记录")]
    Minutes = 1,

    [Display(Name = "签到表")]
    List = 2,

    [Display(Name = "现场照片")]
    Picture = 3,

    [Display(Name = "其他材料")]
    Other = 4,
}
