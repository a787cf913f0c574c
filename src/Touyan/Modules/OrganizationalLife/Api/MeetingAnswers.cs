using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife.Api;

/// <summary>What an act made or changed.</summary>
internal sealed record LifeDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>The code of the moment.</summary>
internal sealed record CodeAnswer(
    [property: Description("签到码"), Example("482913")] string Code,
    [property: Description("多少秒更换一次"), Example("30")] int Seconds
);

/// <summary>A meeting in a list.</summary>
internal sealed record MeetingRowAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MeetingId Id,
    [property: Description("日期"), Example("2026-11-20")] DateOnly On,
    [property: Description("类别，见规则库 meeting-kind"), Example("21")] string Kind,
    [property: Description("同时计入的类别")] IReadOnlyList<string> Also,
    [property: Description("主题"), Example("十一月主题党日")] string Title,
    [property: Description("召集的党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("召集的党组织"), Example("中共城东镇东风村支部委员会")] string Organization,
    [property: Description("应到人数"), Example("20")] int Called,
    [property: Description("到会人数"), Example("16")] int Came,
    [property: Description("状态"), Example("confirmed")] MeetingState State,
    [property: Description("补记"), Example("false")] bool IsLate
)
{
    public static MeetingRowAnswer Of(MeetingRow row) =>
        new(
            row.Id,
            row.On,
            row.Kind,
            row.Also,
            row.Title,
            row.OrganizationId,
            row.Organization,
            row.Called,
            row.Came,
            row.State,
            row.IsLate
        );
}

/// <summary>Somebody called to a meeting.</summary>
internal sealed record AttendanceAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("所在党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("党员类别"), Example("full")] MemberKind Kind,
    [property: Description("有表决权"), Example("true")] bool MayVote,
    [property: Description("列席"), Example("false")] bool IsInvited,
    [property: Description("到会情况"), Example("present")] AttendanceState State,
    [property: Description("登记方式"), Example("ticked")] SignInWay? Way,
    [property: Description("线上参加"), Example("false")] bool IsOnline,
    [property: Description("线上参加的凭据"), Example("视频会议中发言，截图已上传")] string? OnlineProof,
    [property: Description("事由"), Example("住院")] string? Reason
)
{
    public static AttendanceAnswer Of(Attendance a) =>
        new(a.MemberId, a.Name, a.OrganizationId, a.Kind, a.MayVote, a.IsInvited, a.State, a.Way, a.IsOnline, a.OnlineProof, a.Reason);
}

/// <summary>What was decided.</summary>
internal sealed record ResolutionAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("事项，见规则库 assembly-matter"), Example("18")] string Matter,
    [property: Description("议题"), Example("村级道路养护")] string Title,
    [property: Description("决议内容"), Example("同意由村集体出资养护村级道路")] string Content,
    [property: Description("表决情况"), Example("应到会有表决权 20 人，实到 16 人，赞成 15、不赞成 0、弃权 1")] string Vote,
    [property: Description("通过"), Example("true")] bool IsPassed
)
{
    public static ResolutionAnswer Of(Resolution r) =>
        new(r.Id, r.OrganizationId, r.MatterCode, r.Title, r.Content, r.Vote.InWords(), r.IsPassed);
}

/// <summary>What was said to a confirmed record.</summary>
internal sealed record NoteAnswer(
    [property: Description("说明"), Example("记录本第二页主持人应为王建国")] string Text,
    [property: Description("填写人"), Example("李伟")] string WrittenBy,
    [property: Description("填写时间"), Example("2026-11-21T02:30:00Z")] DateTime WrittenAt
);

/// <summary>A meeting with its story.</summary>
internal sealed record MeetingAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MeetingId Id { get; init; }

    [Description("召集的党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("召集的党组织"), Example("中共城东镇东风村支部委员会")]
    public required string Organization { get; init; }

    [Description("参加的党组织的编号")]
    public required IReadOnlyList<OrganizationId> Hosts { get; init; }

    [Description("类别，见规则库 meeting-kind；第一个是主要的")]
    public required IReadOnlyList<string> Kinds { get; init; }

    [Description("主题"), Example("十一月主题党日")]
    public required string Title { get; init; }

    [Description("日期"), Example("2026-11-20")]
    public required DateOnly On { get; init; }

    [Description("地点"), Example("村党群服务中心")]
    public required string Place { get; init; }

    [Description("方式"), Example("onSite")]
    public required MeetingMode Mode { get; init; }

    [Description("状态"), Example("confirmed")]
    public required MeetingState State { get; init; }

    [Description("补记"), Example("false")]
    public required bool IsLate { get; init; }

    [Description("主持人"), Example("李伟")]
    public string? Chair { get; init; }

    [Description("记录人"), Example("王芳")]
    public string? Recorder { get; init; }

    [Description("讲课人"), Example("李伟")]
    public string? Speaker { get; init; }

    [Description("议程")]
    public required IReadOnlyList<string> Agenda { get; init; }

    [Description("学习内容和材料"), Example("党章第一章")]
    public string? Materials { get; init; }

    [Description("采用的会议模板（版次）的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public TemplateId? TemplateId { get; init; }

    [Description("与模板相比有改动；没有采用模板的为空"), Example("true")]
    public bool? IsAdapted { get; init; }

    [Description("台账上的应到人数；有名单的为空"), Example("20")]
    public int? SaidCalled { get; init; }

    [Description("台账上的到会人数；有名单的为空"), Example("16")]
    public int? SaidCame { get; init; }

    [Description("会议记录"), Example("学习文件，讨论村级道路养护。")]
    public string? Minutes { get; init; }

    [Description("记录本上的日期"), Example("2026-11-20")]
    public DateOnly? EvidenceOn { get; init; }

    [Description("录入时间"), Example("2026-11-20T09:00:00Z")]
    public DateTime? RecordedAt { get; init; }

    [Description("确认日期"), Example("2026-11-21")]
    public DateOnly? ConfirmedOn { get; init; }

    [Description("作废或取消的原因"), Example("日期写错，已重新登记")]
    public string? EndReason { get; init; }

    [Description("名单")]
    public required IReadOnlyList<AttendanceAnswer> Attendances { get; init; }

    [Description("决议")]
    public required IReadOnlyList<ResolutionAnswer> Resolutions { get; init; }

    [Description("更正说明")]
    public required IReadOnlyList<NoteAnswer> Notes { get; init; }

    public static MeetingAnswer Of(ShowMeeting.View view) =>
        new()
        {
            Id = view.Meeting.Id,
            OrganizationId = view.Meeting.OrganizationId,
            Organization = view.Organization,
            Hosts = [.. view.Hosts.Select(h => h.Id)],
            Kinds = [.. view.Meeting.Kinds.Select(k => k.Code).OrderBy(c => c != view.Meeting.Kind)],
            Title = view.Meeting.Title,
            On = view.Meeting.On,
            Place = view.Meeting.Place,
            Mode = view.Meeting.Mode,
            State = view.Meeting.State,
            IsLate = view.Meeting.IsLate,
            Chair = view.Meeting.Chair,
            Recorder = view.Meeting.Recorder,
            Speaker = view.Meeting.Speaker,
            Agenda = [.. view.Meeting.Agenda.OrderBy(i => i.Number).Select(i => i.Title)],
            Materials = view.Meeting.Materials,
            TemplateId = view.Meeting.TemplateId,
            IsAdapted = view.Adapted?.IsAdapted,
            SaidCalled = view.Meeting.SaidCalled,
            SaidCame = view.Meeting.SaidCame,
            Minutes = view.Meeting.Minutes,
            EvidenceOn = view.Meeting.EvidenceOn,
            RecordedAt = view.Meeting.RecordedAt,
            ConfirmedOn = view.Meeting.ConfirmedOn,
            EndReason = view.Meeting.EndReason,
            Attendances = [.. view.Hosts.SelectMany(h => h.List).Select(AttendanceAnswer.Of)],
            Resolutions = [.. view.Meeting.Resolutions.OrderBy(r => r.Number).Select(ResolutionAnswer.Of)],
            Notes = [.. view.Meeting.Notes.OrderBy(n => n.WrittenAt).Select(n => new NoteAnswer(n.Text, n.WrittenBy, n.WrittenAt))],
        };
}
