using System.Text;
using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Imports.Commands;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Tests.Organizations;

/// <summary>
/// Since when an imported organisation has been: what its row says; else the day stated beside the file; else the beginning of the year; never before
/// its parent. What is taken for granted is said. Today is 2026-11-20.
/// </summary>
public sealed class ImportedSinceTests
{
    private const string Dated = """
        组织代码,上级组织代码,组织名称,组织类别,领域,成立日期
        001,,中共海平县委员会,党委,机关,2010-01-01
        001.001,001,中共城东镇委员会,党委,乡镇,
        001.002,001,中共河西镇委员会,党委,乡镇,2022.5.1
        001.002.001,001.002,中共河西镇柳桥村支部委员会,党支部,农村,
        """;

    private const string Undated = """
        组织代码,上级组织代码,组织名称,组织类别,领域
        001,,中共海平县委员会,党委,机关
        001.001,001,中共城东镇委员会,党委,乡镇
        """;

    [Fact]
    public async Task What_the_row_says_comes_before_the_day_beside_the_file()
    {
        var (county, report) = await ImportAsync(Dated, "2020-07-01");

        Assert.Equal(["2010-01-01", "2020-07-01", "2022-05-01", "2022-05-01"], await SinceAsync(county));
        Assert.Equal(
            ["没有填写成立日期的一律按 2020-07-01 成立登记（所给日期）；上级成立更晚的，按上级成立之日登记。"],
            report.Notes.Select(n => n.Message)
        );
    }

    [Fact]
    public async Task Without_either_it_is_the_beginning_of_the_year_and_that_is_said()
    {
        var (county, report) = await ImportAsync(Dated, on: null);

        Assert.Equal(["2010-01-01", "2026-01-01", "2022-05-01", "2026-01-01"], await SinceAsync(county));
        Assert.Contains("按 2026-01-01 成立登记（没有另给日期，取今年 1 月 1 日）", Assert.Single(report.Notes).Message);
    }

    [Theory]
    [InlineData(null, "2026-01-01")]
    [InlineData("2020-07-01", "2020-07-01")]
    public async Task A_sheet_without_the_column_is_told_so(string? on, string since)
    {
        var (county, report) = await ImportAsync(Undated, on);

        Assert.Equal([since, since], await SinceAsync(county));
        Assert.StartsWith($"表中没有“成立日期”一列，新登记的党组织一律按 {since} 成立登记", Assert.Single(report.Notes).Message);
    }

    [Theory]
    [InlineData("2019-13-01")]
    [InlineData("2030-01-01")]
    public async Task On_a_wrong_day_nothing_is_taken_for_granted(string on)
    {
        var (county, report) = await ImportAsync(Undated, on);

        Assert.Empty(report.Notes);
        Assert.Empty(await SinceAsync(county));
    }

    private static async Task<(EmptyCounty, ImportReport)> ImportAsync(string sheet, string? on)
    {
        var county = await EmptyCounty.OpenAsync();
        return (county, await county.ImportAsync(Encoding.UTF8.GetBytes(sheet), on));
    }

    private static async Task<IEnumerable<string>> SinceAsync(EmptyCounty county)
    {
        var days = await county.LookAsync(db => db.Organizations.OrderBy(o => o.Code).Select(o => o.EstablishedOn).ToListAsync());
        return days.Select(d => d.ToString("yyyy-MM-dd"));
    }
}
