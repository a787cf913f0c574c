using Touyan.Platform.Sheets;

namespace Touyan.Modules.Posts.Sheets;

/// <summary>The columns of a register of posts, and how offices head them.</summary>
internal static class PostColumns
{
    public const string Organization = "organization";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Area = "area";
    public const string Promise = "promise";
    public const string Places = "places";
    public const string Since = "since";
    public const string Until = "until";
    public const string Holders = "holders";

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(Organization, "党支部", IsRequired: true, "党组织", "所在党支部", "所在党组织"),
        new(Name, "岗位名称", IsRequired: true, "岗位", "党员岗位"),
        new(Kind, "岗位类别", IsRequired: false, "类别", "岗位类型"),
        new(Area, "服务领域", IsRequired: true, "领域", "服务内容"),
        new(Promise, "承诺事项", IsRequired: true, "岗位职责", "职责", "服务承诺"),
        new(Places, "人数", IsRequired: false, "岗位人数"),
        new(Since, "设置日期", IsRequired: false, "设岗日期", "设岗时间"),
        new(Until, "期限", IsRequired: false, "截止日期"),
        new(Holders, "承担党员", IsRequired: false, "认领党员", "承担人", "责任人"),
    ];

    /// <summary>What each problem is called, in a few words.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["organization.not-found"] = "党支部找不到",
            ["name.required"] = "没有岗位名称",
            ["name.duplicate"] = "岗位已经有了",
            ["kind.unknown"] = "岗位类别不能识别",
            ["area.unknown"] = "服务领域不能识别",
            ["promise.required"] = "没有承诺事项",
            ["text.too-long"] = "文字过长",
            ["places.not-a-number"] = "人数无效",
            ["since.not-a-date"] = "设置日期无效",
            ["until.not-a-date"] = "期限无效",
            ["holder.not-found"] = "承担党员找不到",
            ["post.refused"] = "不合规定",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [
        Row("某某村党支部", "政策宣传岗", "先锋岗", "政策宣传", "每月入户宣讲一次惠农政策", "3", "2026-01-01", "", "李某某、王某某"),
        Row("某某村党支部", "环境整治岗", "服务岗", "环境整治", "包干村内主干道保洁", "5", "2026-01-01", "2026-12-31", ""),
    ];

    private static IReadOnlyList<SheetCell> Row(params string[] texts) => [.. texts.Select(SheetCell.Of)];
}
