using Touyan.Platform.Sheets;

namespace Touyan.Modules.OrganizationalLife.Sheets;

/// <summary>The columns of a ledger of meetings, and how offices head them.</summary>
internal static class MeetingColumns
{
    public const string Organization = "organization";
    public const string On = "on";
    public const string Kind = "kind";
    public const string Title = "title";
    public const string Place = "place";
    public const string Chair = "chair";
    public const string Recorder = "recorder";
    public const string Speaker = "speaker";
    public const string Called = "called";
    public const string Came = "came";
    public const string Present = "present";
    public const string Away = "away";
    public const string Minutes = "minutes";

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(Organization, "党组织", IsRequired: true, "党支部", "所在党支部", "召集的党组织"),
        new(On, "日期", IsRequired: true, "召开日期", "会议日期", "时间", "会议时间"),
        new(Kind, "类别", IsRequired: true, "会议类别", "会议类型", "活动类型"),
        new(Title, "主题", IsRequired: true, "会议主题", "活动主题", "议题", "会议名称"),
        new(Place, "地点", IsRequired: false, "会议地点", "活动地点"),
        new(Chair, "主持人", IsRequired: false, "主持"),
        new(Recorder, "记录人", IsRequired: false, "记录"),
        new(Speaker, "讲课人", IsRequired: false, "主讲人", "授课人"),
        new(Called, "应到人数", IsRequired: false, "应到", "应到会人数"),
        new(Came, "到会人数", IsRequired: false, "实到", "实到人数", "参加人数", "实到会人数"),
        new(Present, "到会名单", IsRequired: false, "参加人员", "到会人员", "出席人员"),
        new(Away, "请假名单", IsRequired: false, "请假人员", "缺席人员", "未到会人员"),
        new(Minutes, "会议记录", IsRequired: true, "会议内容", "主要内容", "记录摘要", "内容摘要"),
    ];

    /// <summary>What each problem is called, in a few words.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["organization.not-found"] = "党组织找不到",
            ["organization.not-a-branch"] = "不是党支部",
            ["on.required"] = "没有日期",
            ["on.not-a-date"] = "日期无效",
            ["on.in-future"] = "日期在今天以后",
            ["kind.unknown"] = "类别不能识别",
            ["kind.cannot-combine"] = "类别不能一并进行",
            ["title.required"] = "没有主题",
            ["text.too-long"] = "文字过长",
            ["minutes.required"] = "没有会议记录",
            ["speaker.required"] = "没有讲课人",
            ["called.not-a-number"] = "应到人数无效",
            ["came.not-a-number"] = "到会人数无效",
            ["came.required"] = "没有到会情况",
            ["came.more-than-called"] = "到会多于应到",
            ["came.more-than-entitled"] = "到会多于名册上的党员",
            ["came.disagrees"] = "到会人数与名单不符",
            ["called.differs"] = "应到人数与名册不同",
            ["attendee.not-of-branch"] = "当天不是本支部的党员",
            ["attendee.ambiguous"] = "有同名的党员",
            ["attendee.twice"] = "同一人出现两次",
            ["roster.empty"] = "当天名册上没有人",
            ["meeting.duplicate"] = "会议已经登记",
            ["meeting.refused"] = "不合规定",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [
        Row(
            "某某村党支部",
            "2025-03-15",
            "主题党日、党课",
            "三月主题党日",
            "村党群服务中心",
            "李某某",
            "王某某",
            "李某某",
            "20",
            "16",
            "李某某、王某某、张某某",
            "赵某某",
            "学习有关文件，书记讲党课，参加志愿服务。"
        ),
        Row("某某村党支部", "2025-03-05", "支委会", "三月支委会", "村委会", "李某某", "王某某", "", "3", "3", "", "", "研究本月工作。"),
    ];

    private static IReadOnlyList<SheetCell> Row(params string[] texts) => [.. texts.Select(SheetCell.Of)];
}
