using System.ComponentModel;
using Touyan.Modules.Members.Overview;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>What the members of a roster are made up of; every figure with the roster that it counts.</summary>
internal sealed record OverviewAnswer(
    [property: Description("全部")] FigureAnswer Total,
    [property: Description("其中：正式、预备、女、少数民族；条件中已经限定的不再列")] IReadOnlyList<FigureAnswer> Parts,
    [property: Description("按性别、年龄、学历、职业、入党时间、民族、下级党组织的构成；条件中已经限定的不再列")]
        IReadOnlyList<BreakdownAnswer> Breakdowns
)
{
    public static OverviewAnswer Of(ShowOverview.View view, RosterFilter filter) =>
        new(
            FigureAnswer.Of("党员", view.Total, new RosterLink(filter).Href),
            [.. view.Parts.Select(p => FigureAnswer.Of(p.Label, p.Count, p.Href))],
            [.. view.Charts.Select(BreakdownAnswer.Of)]
        );
}

/// <summary>The whole parted by one feature.</summary>
internal sealed record BreakdownAnswer(
    [property: Description("按什么分"), Example("年龄")] string Title,
    [property: Description("各部分")] IReadOnlyList<FigureAnswer> Figures
)
{
    public static BreakdownAnswer Of(Chart chart) =>
        new(chart.Title, [.. chart.Points.Select(p => FigureAnswer.Of(p.Label, (int)p.Value, p.Href!))]);
}

/// <summary>A figure and its rows.</summary>
internal sealed record FigureAnswer(
    [property: Description("名称"), Example("女党员")] string Label,
    [property: Description("人数"), Example("5218")] int Count,
    [property: Description("列出这些党员的地址"), Example("/api/v1/members?sex=Female")] string Rows
)
{
    /// <summary>The page's address of a roster asks the same as that of the API.</summary>
    public static FigureAnswer Of(string label, int count, string href) => new(label, count, ApiSetup.Prefix + href);
}
