using System.Text.Json;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>The command as an operator types it: a process of its own, in a folder of its own, on a new database.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private const string Organizations =
        "组织代码,上级组织代码,组织名称,组织类别,领域\r\n"
        + "001,,中共海平县委员会,党委,机关\r\n"
        + "001.001,001,中共城东镇委员会,党委,乡镇\r\n"
        + "001.001.001,001.001,中共城东镇东风村支部委员会,党支部,农村\r\n";

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await File.WriteAllTextAsync(In("organizations.csv"), Organizations);
        await File.WriteAllBytesAsync(In("members.xlsx"), await XlsxAsync(Row("钱一", 951), Row("", 953), Row("周三", 955)));
        await File.WriteAllBytesAsync(In("good.xlsx"), await XlsxAsync(Row("吴四", 957)));
    }

    [Fact]
    public async Task A_county_comes_in_from_sheets_and_the_report_tells_of_every_row()
    {
        var organizations = await RunAsync("organizations", "organizations.csv");
        Assert.Equal(0, organizations.ExitCode);
        Assert.Matches("表中没有“成立日期”一列，新登记的党组织一律按 20[0-9]{2}-01-01 成立登记", organizations.Output);

        var dry = await RunAsync("members", "members.xlsx", "--dry-run", "--report", "dry.json");
        var all = await RunAsync("members", "members.xlsx", "--all-or-nothing", "--report", "all.json");
        var done = await RunAsync("members", "members.xlsx", "--report", "done.json");
        var again = await RunAsync("members", "members.xlsx", "--report", "again.json");

        Assert.Equal([0, 2, 0, 2], new[] { dry, all, done, again }.Select(r => r.ExitCode));
        Assert.Contains("共 3 行，通过 2 行，未通过 1 行。已写入。", done.Output);
        var expected =
            """{"rows":3,"accepted":2,"rejected":1,"results":[{"row":3,"outcome":"accepted","codes":[],"message":""},"""
            + """{"row":4,"outcome":"rejected","codes":["name.required"],"message":"没有填写姓名。"},"""
            + """{"row":5,"outcome":"accepted","codes":[],"message":""}]}""";
        Assert.Equal(expected, await File.ReadAllTextAsync(In("done.json")));
        Assert.Equal(expected, await File.ReadAllTextAsync(In("dry.json")));
        Assert.Equal(["id-number.already-registered"], await CodesAsync("again.json", 0));
    }

    [Fact]
    public async Task The_help_says_what_the_day_is_and_which_options_take_no_value()
    {
        var help = await RunAsync("organizations", "organizations.csv", "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("--on <值>", help.Output);
        Assert.Contains("表中没有填写成立日期的党组织按这一天登记，如 2020-07-01；不给则为今年 1 月 1 日", help.Output);
        Assert.Contains("--dry-run", help.Output);
        Assert.DoesNotContain("--dry-run <值>", help.Output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_words_with_a_report_of_its_own()
    {
        await File.WriteAllBytesAsync(In("program.xlsx"), [.. "MZ"u8, .. new byte[4000]]);

        var refused = await RunAsync("members", "program.xlsx", "--report", "refused.json");
        var missing = await RunAsync("members", "nowhere.xlsx");
        var unknown = await RunAsync("salaries", "good.xlsx");

        var dated = await RunAsync("members", "good.xlsx", "--on", "2020-07-01");

        Assert.Equal([1, 1, 1, 1], new[] { refused, missing, unknown, dated }.Select(r => r.ExitCode));
        Assert.Contains("党员花名册不需要另给日期", dated.Error);
        Assert.Contains("这不是电子表格文件", refused.Error);
        Assert.Contains("没有文件“nowhere.xlsx”", missing.Error);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(In("refused.json")));
        Assert.Equal("file.not-a-workbook", report.RootElement.GetProperty("code").GetString());
        Assert.Equal(0, report.RootElement.GetProperty("rows").GetInt32());
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    private string In(string file) => Path.Combine(database.Folder, file);

    private async Task<IEnumerable<string>> CodesAsync(string report, int row)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(In(report)));
        return [.. json.RootElement.GetProperty("results")[row].GetProperty("codes").EnumerateArray().Select(c => c.GetString()!)];
    }

    // Paths are given relative to the folder in which the command is run.
    private Task<ProgramRun> RunAsync(string kind, string file, params string[] options) =>
        ProgramRun.OfAsync(database, ["import", kind, file, "--county", "320685", .. options]);
}
