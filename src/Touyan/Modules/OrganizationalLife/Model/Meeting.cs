using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>
/// A meeting or activity of organisational life, from the plan to the confirmed record. Confirmed it is evidence and stays as it is: notes may be added,
/// and a wrong one is annulled, not removed.
/// </summary>
[DisplayName("组织生活")]
public sealed partial class Meeting : ICountyOwned, IVersioned
{
    /// <summary>Name of the sealed column, part of each seal.</summary>
    internal const string KeyColumn = "meetings.sign_in_key";

    private readonly List<MeetingHost> hosts = [];
    private readonly List<CountedKind> kinds = [];
    private readonly List<AgendaItem> agenda = [];
    private readonly List<Attendance> attendances = [];
    private readonly List<Resolution> resolutions = [];
    private readonly List<MeetingNote> notes = [];

    private Meeting() { }

    public int CountyCode { get; private set; }

    public MeetingId Id { get; private set; }

    /// <summary>Who calls it: the branch itself, or for a joint session the body above.</summary>
    [DisplayName("召集的党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("类别"), Coded(MeetingKinds.Table)]
    public string Kind { get; private set; } = "";

    [DisplayName("主题")]
    public string Title { get; private set; } = "";

    /// <summary>The day planned; once recorded, the day on which it was held.</summary>
    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("开始时间")]
    public DateTime? BeginsAt { get; private set; }

    [DisplayName("地点")]
    public string Place { get; private set; } = "";

    [DisplayName("方式")]
    public MeetingMode Mode { get; private set; }

    /// <summary>How those away take part.</summary>
    [DisplayName("线上参加办法")]
    public string? OnlineWay { get; private set; }

    /// <summary>What is studied or brought along.</summary>
    [DisplayName("学习内容和材料")]
    public string? Materials { get; private set; }

    /// <summary>The edition of a template from which it was planned.</summary>
    [DisplayName("采用的会议模板")]
    public TemplateId? TemplateId { get; private set; }

    /// <summary>Only whom the plan names is called: a group that is no organisation of the books.</summary>
    [DisplayName("只限点名参加的党员")]
    public bool IsByName { get; private set; }

    [DisplayName("计划人")]
    public string PlannedBy { get; private set; } = "";

    [DisplayName("计划录入时间")]
    public DateTime PlannedAt { get; private set; }

    [DisplayName("通知时间")]
    public DateTime? CalledAt { get; private set; }

    /// <summary>Of this meeting alone; the codes on the screen are made from it.</summary>
    [NotTraced]
    public Secret<PrivateText>? SignInKey { get; private set; }

    [DisplayName("签到开始时间")]
    public DateTime? SignInOpenedAt { get; private set; }

    [DisplayName("签到结束时间")]
    public DateTime? SignInClosedAt { get; private set; }

    [DisplayName("主持人")]
    public string? Chair { get; private set; }

    [DisplayName("记录人")]
    public string? Recorder { get; private set; }

    /// <summary>Who gave the lesson, where he stands in the books of the county.</summary>
    [DisplayName("讲课的党员")]
    public MemberId? SpeakerId { get; private set; }

    [DisplayName("讲课人")]
    public string? Speaker { get; private set; }

    [DisplayName("会议记录")]
    public string? Minutes { get; private set; }

    /// <summary>The date on the paper minutes or the list.</summary>
    [DisplayName("依据日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime? RecordedAt { get; private set; }

    [DisplayName("录入人")]
    public string? RecordedBy { get; private set; }

    /// <summary>补记: entered later after the meeting than the rule of that day allowed.</summary>
    [DisplayName("补记")]
    public bool IsLate { get; private set; }

    /// <summary>An old ledger says how many came, and not who: it has no list then.</summary>
    [DisplayName("台账上的应到人数")]
    public int? SaidCalled { get; private set; }

    [DisplayName("台账上的到会人数")]
    public int? SaidCame { get; private set; }

    /// <summary>From this day on it is known and counts.</summary>
    [DisplayName("确认日期")]
    public DateOnly? ConfirmedOn { get; private set; }

    [DisplayName("确认时间")]
    public DateTime? ConfirmedAt { get; private set; }

    [DisplayName("确认人")]
    public string? ConfirmedBy { get; private set; }

    /// <summary>From this day on it counts no more.</summary>
    [DisplayName("作废或取消日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("作废或取消的原因")]
    public string? EndReason { get; private set; }

    [DisplayName("状态")]
    public MeetingState State { get; private set; }

    /// <summary>The import that brought this record in.</summary>
    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<MeetingHost> Hosts => hosts;

    public IReadOnlyList<CountedKind> Kinds => kinds;

    public IReadOnlyList<AgendaItem> Agenda => agenda;

    public IReadOnlyList<Attendance> Attendances => attendances;

    public IReadOnlyList<Resolution> Resolutions => resolutions;

    public IReadOnlyList<MeetingNote> Notes => notes;

    /// <summary>Nothing of it is settled yet.</summary>
    public bool IsOpen => State is MeetingState.Planned or MeetingState.Called or MeetingState.Recorded;

    public bool IsSignInOpen =>
        State is MeetingState.Planned or MeetingState.Called && SignInOpenedAt is not null && SignInClosedAt is null;

    /// <summary>Several branches at one meeting.</summary>
    public bool IsJoint => hosts.Count > 1;

    /// <summary>What a confirmed meeting counts as, for each organisation that held it.</summary>
    public IReadOnlyList<MeetingEvidence> AsEvidence() =>
        [
            .. hosts.SelectMany(host =>
                kinds.Select(kind => new MeetingEvidence
                {
                    Id = Id,
                    Kind = kind.Code,
                    OrganizationId = host.OrganizationId,
                    Title = Title,
                    On = On,
                    ConfirmedOn = ConfirmedOn!.Value,
                    IsLate = IsLate,
                })
            ),
        ];
}
