using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>
/// <c>&lt;ty-chart chart="Model.Ages" /&gt;</c>: a table whose figures open their rows; where scripts run, drawn by <c>ty-chart.js</c> with the table behind a button.
/// </summary>
[HtmlTargetElement("ty-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper : TagHelper
{
    /// <summary>Leaves Chinese as it is and still escapes what could end the script element.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public required Chart Chart { get; set; }

    /// <summary>For many labels.</summary>
    public bool Tall { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ty-chart";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tall ? "ty-chart ty-chart-tall" : "ty-chart");
        output.Attributes.SetAttribute("data-library", Html.Asset(ViewContext, "lib/echarts.js"));

        var canvas = Html.Tag("div", "ty-chart-canvas").With("role", "img").With("aria-label", Chart.Title + "（图），同样的数字见数据表");
        var toggle = Html.Tag("button", "btn ty-chart-toggle no-print", "数据表").With("type", "button").With("aria-expanded", "false");
        output.Content.SetHtmlContent(Html.Tag("h3", "ty-chart-title", Chart.Title));
        output
            .Content.AppendHtml(canvas.With("title", ""))
            .AppendHtml(toggle.With("aria-label", Chart.Title + "的数据表"))
            .AppendHtml(Table());
        output.Content.AppendHtml("<script type=\"application/json\">").AppendHtml(Data()).AppendHtml("</script>");
    }

    private string Data()
    {
        var series = Chart.Series.Select(s => new
        {
            Name = Named(s),
            Data = Chart.Labels.Select(l => Chart.At(l, s)).Select(p => new { Value = p?.Value, p?.Href }),
        });
        return JsonSerializer.Serialize(
            new
            {
                Kind = Chart.Kind.ToString().ToLowerInvariant(),
                Chart.Unit,
                Chart.Labels,
                Series = series,
            },
            Json
        );
    }

    private TagBuilder Table()
    {
        var head = Html.Tag("tr").Holding(Head("项目")).Holding(Chart.Series.Select(s => Head(Named(s)).With("class", "ty-number")));
        var rows = Chart.Labels.Select(label =>
            Html.Tag("tr").Holding(Html.Tag("th", null, label).With("scope", "row")).Holding(Chart.Series.Select(s => Cell(label, s)))
        );
        var table = Html.Tag("table", "ty-table")
            .Holding(Html.Tag("caption", "visually-hidden", Chart.Title), Html.Tag("thead").Holding(head), Html.Tag("tbody").Holding(rows));
        return Html.Tag("div", "ty-chart-table").Holding(Html.Tag("div", "ty-table-wrap").Holding(table, TableTagHelper.End));
    }

    private TagBuilder Cell(string label, string series)
    {
        var cell = Html.Tag("td", "ty-number").With("data-label", Named(series));
        return Chart.At(label, series) is { } point ? cell.Holding(Html.Link(point.Href, $"{point.Value:#,0.##}")) : cell;
    }

    private static TagBuilder Head(string text) => Html.Tag("th", null, text).With("scope", "col");

    private string Named(string series) => series.Length > 0 ? series : $"数量（{Chart.Unit}）";
}
