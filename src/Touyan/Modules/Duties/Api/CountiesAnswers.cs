using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Duties.Counties;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Duties.Api;

/// <summary>Which counties' figures are asked for.</summary>
internal sealed record CountiesAsked
{
    [Description("县（市、区）代码；不填为所属各县"), Example("320685")]
    public int? Code { get; init; }

    [Description("年度，默认今年"), Display(Name = "年度"), Range(2000, 2100), Example("2026")]
    public int? Year { get; init; }

    [Description("期限所在的月份，默认全年"), Display(Name = "月份"), Range(1, 12), Example("7")]
    public int? Month { get; init; }

    public ShowCounties.Input ToInput() =>
        new()
        {
            Code = Code,
            Year = Year,
            Month = Month,
        };
}

/// <summary>Figures of the counties.</summary>
internal sealed record CountiesAnswer
{
    [Description("年度"), Example("2026")]
    public required int Year { get; init; }

    [Description("各县，或者该县第一级党组织")]
    public required IReadOnlyList<CountyRowAnswer> Rows { get; init; }

    public static CountiesAnswer Of(ShowCounties.View view) => new() { Year = view.Year, Rows = [.. view.Rows.Select(CountyRowAnswer.Of)] };
}

/// <summary>A county, or an organisation of its first level.</summary>
internal sealed record CountyRowAnswer
{
    [Description("名称"), Example("中共海安市委员会")]
    public required string Name { get; init; }

    [Description("县（市、区）代码；为县以下党组织时为空"), Example("320685")]
    public int? County { get; init; }

    [Description("统计到哪一天；为县以下党组织时为空"), Example("2026-07-01")]
    public DateOnly? AsOf { get; init; }

    [Description("各项任务的数字")]
    public required IReadOnlyList<CountyDutyAnswer> Duties { get; init; }

    public static CountyRowAnswer Of(ShowCounties.Row row) =>
        new()
        {
            Name = row.Name,
            County = row.County,
            AsOf = row.AsOf,
            Duties = [.. row.Tallies.Select(t => CountyDutyAnswer.Of(t.Key, t.Value))],
        };
}

/// <summary>How one duty stands.</summary>
internal sealed record CountyDutyAnswer
{
    [Description("任务的编号"), Example("member-assembly")]
    public required string Duty { get; init; }

    [Description("已完成，含补录"), Example("118")]
    public required int Done { get; init; }

    [Description("逾期"), Example("2")]
    public required int Late { get; init; }

    [Description("未到期"), Example("30")]
    public required int Open { get; init; }

    [Description("已免除"), Example("0")]
    public required int Excused { get; init; }

    public static CountyDutyAnswer Of(string duty, Reckoning.DutyTally tally) =>
        new()
        {
            Duty = duty,
            Done = tally.Done + tally.DoneLate,
            Late = tally.Late,
            Open = tally.Soon + tally.Due,
            Excused = tally.Excused,
        };
}
