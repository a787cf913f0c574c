using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>The columns of a sheet of bases, and how offices head them.</summary>
internal static class BasisColumns
{
    public const string Category = "category";
    public const string Income = "income";
    public const string Chosen = "chosen";
    public const string From = "from";
    public const string Evidence = "evidence";

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(DuesRow.Name, "姓名", IsRequired: true, "党员姓名"),
        new(DuesRow.IdNumber, "公民身份号码", IsRequired: true, "身份证号码", "身份证号", "居民身份证号码")
        {
            Masked = text => new CitizenId(text).ToString(),
        },
        new(Category, "党员类别（党费）", IsRequired: true, "党员类别", "收入类别", "类别"),
        new(Income, "每月计算基数（元）", IsRequired: false, "计算基数", "党费计算基数", "月工资收入")
        {
            Masked = text => new Income(text).ToString(),
        },
        new(Chosen, "农民党员每月数额（元）", IsRequired: false, "每月数额"),
        new(From, "起始月份", IsRequired: true, "起始日期", "自何月起"),
        new(Evidence, "依据材料", IsRequired: false, "依据", "备注"),
    ];

    /// <summary>What each problem is called, in a few words.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id-number.invalid"] = "身份号码有误",
            ["id-number.not-a-member"] = "不是管理范围内的党员",
            ["id-number.duplicate-in-file"] = "表内重复",
            ["name.disagrees"] = "姓名与档案不一致",
            ["word.unknown"] = "不能识别的词",
            ["income.invalid"] = "计算基数无效",
            ["chosen.invalid"] = "数额无效",
            ["from.not-a-date"] = "起始月份无效",
            ["evidence.too-long"] = "文字过长",
            ["basis.refused"] = "不合规定",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [
        Row("李某某", "110101199003077774", "按月领取工资", "8600.00", "", "2026-01-01", "2025年12月工资条"),
        Row("王某某", "110101198505052222", "农民", "", "0.50", "2026-01-01", "党支部研究"),
    ];

    private static IReadOnlyList<SheetCell> Row(params string[] texts) => [.. texts.Select(SheetCell.Of)];
}
