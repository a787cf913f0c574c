using Touyan.Platform.Sheets;

namespace Touyan.Modules.Appraisals.Sheets;

/// <summary>The columns of a list of past grades, and how offices head them.</summary>
internal static class GradeColumns
{
    public const string Organization = "organization";
    public const string Name = "name";
    public const string Year = "year";
    public const string Grade = "grade";
    public const string Note = "note";

    /// <summary>Words for those who took part without a grade.</summary>
    public static readonly string[] NoGrade = ["不评定等次", "不评定", "未评定", "不定等次"];

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(Organization, "党支部", IsRequired: true, "党组织", "所在党支部", "所在党组织"),
        new(Name, "姓名", IsRequired: true, "党员姓名", "党员"),
        new(Year, "评议年度", IsRequired: true, "年度", "年份"),
        new(Grade, "评定等次", IsRequired: true, "等次", "评议等次", "评议结果"),
        new(Note, "说明", IsRequired: false, "备注"),
    ];

    /// <summary>What each problem is called, in a few words.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["organization.not-found"] = "党支部找不到",
            ["name.required"] = "没有姓名",
            ["name.not-found"] = "党员找不到",
            ["name.ambiguous"] = "支部里有同名的几人",
            ["name.duplicate"] = "表中重复",
            ["year.invalid"] = "年度无效",
            ["year.exists"] = "该年度已有评议",
            ["grade.unknown"] = "等次不能识别",
            ["grade.probationary"] = "预备党员有等次",
            ["grade.too-many-excellent"] = "优秀超过比例",
            ["note.too-long"] = "说明过长",
            ["note.required"] = "不合格没有说明",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [Row("某某村党支部", "李某某", "2024", "优秀", ""), Row("某某村党支部", "王某某", "2024", "合格", "")];

    private static IReadOnlyList<SheetCell> Row(params string[] texts) => [.. texts.Select(SheetCell.Of)];
}
