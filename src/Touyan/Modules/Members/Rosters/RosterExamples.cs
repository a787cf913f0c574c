using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>What a filled-in row looks like, for the template. The number belongs to no county.</summary>
internal static class RosterExamples
{
    public static IReadOnlyList<IReadOnlyList<SheetCell>> Rows { get; } =
    [
        [
            .. new[]
            {
                "（示例）李伟",
                "男",
                "汉族",
                "329900198507010013",
                "1985-07-01",
                "大学本科",
                "2010-06-28",
                "2011-06-28",
                "正式党员",
                "中共某某镇某某村支部委员会",
                "农牧渔民",
                "某某合作社",
                "江苏海安",
                "13900000000",
                "请删去本行后填写",
            }.Select(SheetCell.Of),
        ],
    ];
}
