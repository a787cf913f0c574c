using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Procedures.Book;

/// <summary><c>&lt;ty-diagram of="Model.Diagram" title="…" /&gt;</c>: the drawing as SVG, without any style of its own; each box leads to its step on the page.</summary>
[HtmlTargetElement("ty-diagram", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DiagramTagHelper : TagHelper
{
    public required Diagram Of { get; set; }

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ty-diagram");
        var svg = Html.Tag("svg")
            .With("viewBox", $"0 0 {Of.Width} {Of.Height}")
            .With("width", $"{Of.Width}")
            .With("height", $"{Of.Height}")
            .With("role", "group")
            .With("aria-label", Title);
        output.Content.SetHtmlContent(svg.Holding(Of.Lines.SelectMany(Line)).Holding(Of.Nodes.Select(Node)));
    }

    private static IEnumerable<TagBuilder> Line(DiagramLine line)
    {
        var css = $"ty-diagram-line ty-diagram-{Named(line.Kind)}";
        yield return Html.Tag("polyline", css).With("points", Points(line.Points));
        yield return Html.Tag("polygon", css.Replace("-line", "-arrow", StringComparison.Ordinal))
            .With("points", Points(Arrow(line.Points)));
        if (line.Label is { } label)
            yield return Html.Tag("text", "ty-diagram-label", label).With("x", $"{LabelX(line)}").With("y", $"{LabelY(line)}");
    }

    private static TagBuilder Node(DiagramNode node)
    {
        var shape =
            node.Kind is NodeKind.Condition
                ? Html.Tag("polygon").With("points", Points(Diamond(node.Frame)))
                : Rectangle(node.Frame).With("rx", node.Kind is NodeKind.Step ? "8" : "13");
        shape.AddCssClass($"ty-diagram-{(node.Ends is { } ends ? $"ends-{ends}" : $"{node.Kind}").ToLowerInvariant()}");
        var group = Html.Tag("g").Holding(shape).Holding(node.Rows.Select(Rule)).Holding(node.Texts.Select(Text));
        return node.Kind is NodeKind.Step ? Html.Tag("a").With("href", $"#step-{node.Step}").Holding(group) : group;
    }

    // Between what a step is and what it comes to.
    private static TagBuilder Rule(DiagramRow row) =>
        Html.Tag("line", "ty-diagram-rule")
            .With("x1", $"{row.Frame.X}")
            .With("x2", $"{row.Frame.Right}")
            .With("y1", $"{row.Frame.Y}")
            .With("y2", $"{row.Frame.Y}");

    private static TagBuilder Text(DiagramText text) =>
        Html.Tag("text", $"ty-diagram-{text.Kind.ToString().ToLowerInvariant()}", text.Text).With("x", $"{text.X}").With("y", $"{text.Y}");

    private static TagBuilder Rectangle(Frame frame) =>
        Html.Tag("rect").With("x", $"{frame.X}").With("y", $"{frame.Y}").With("width", $"{frame.Width}").With("height", $"{frame.Height}");

    private static DiagramPoint[] Diamond(Frame at) =>
        [
            new(at.X + 16, at.Y),
            new(at.Right - 16, at.Y),
            new(at.Right, at.MiddleY),
            new(at.Right - 16, at.Bottom),
            new(at.X + 16, at.Bottom),
            new(at.X, at.MiddleY),
        ];

    private static DiagramPoint[] Arrow(IReadOnlyList<DiagramPoint> points)
    {
        var (before, tip) = (points[^2], points[^1]);
        return before.Y == tip.Y
            ? [tip, new(tip.X - 7, tip.Y - 4), new(tip.X - 7, tip.Y + 4)]
            : [tip, new(tip.X - 4, tip.Y - 7), new(tip.X + 4, tip.Y - 7)];
    }

    private static int LabelX(DiagramLine line) =>
        line.Points[0].X + (line.Points[0].X == line.Points[1].X || line.Points[1].X > line.Points[0].X ? 6 : -20);

    private static int LabelY(DiagramLine line) => line.Points[0].Y + (line.Points[0].X == line.Points[1].X ? 16 : -5);

    private static string Points(IEnumerable<DiagramPoint> points) => string.Join(' ', points.Select(p => $"{p.X},{p.Y}"));

    private static string Named(LineKind kind) => kind.ToString().ToLowerInvariant();
}
