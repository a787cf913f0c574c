using Touyan.Kernel;
using Touyan.Modules.Members.Rosters;
using Touyan.Platform.Sheets;

namespace Touyan.Tests.Members;

/// <summary>A roster with other columns in another order; every row is good but for what a test says.</summary>
internal static class OtherRoster
{
    private static readonly string[] Header =
    [
        "党组织名称",
        "姓  名*",
        "入党\n时间",
        "民族成份",
        "身份证号\n（18位）",
        "人员类别",
        "转正时间",
        "性别",
        "出生年月",
        "文化程度",
        "联系电话",
        "岗位",
        "工作单位及职务",
        "籍贯",
        "备注",
    ];

    /// <summary>A good row but for what is said.</summary>
    public static SheetCell[] Row(Dictionary<string, string> said)
    {
        string Cell(string column, string usual) => said.GetValueOrDefault(column, usual);
        return
        [
            .. new[]
            {
                Cell("支部", "海安镇中坝社区支部"),
                Cell("姓名", "张三"),
                Cell("入党", "2010/7/1"),
                Cell("民族", "汉"),
                Cell("身份证", "329900198502140010"),
                Cell("类别", "正式党员"),
                Cell("转正", "2011-07-01"),
                Cell("性别", "男"),
                Cell("生日", "1985年2月14日"),
                Cell("学历", "本科"),
                Cell("电话", ""),
                Cell("岗位", "农民"),
            }.Select(SheetCell.Of),
        ];
    }

    public static Task<List<RosterVerdict>> CheckAsync(params SheetCell[][] rows) => CheckAsync(_ => false, rows);

    public static async Task<List<RosterVerdict>> CheckAsync(Func<CitizenId, bool> isRegistered, params SheetCell[][] rows)
    {
        var stream = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(stream, new SheetLayout { Columns = [.. Header.Select(h => new SheetColumn(h))] }, rows);
        return HaianRoster.Check(stream, isRegistered);
    }
}
