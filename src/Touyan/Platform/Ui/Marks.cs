using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary><c>&lt;ty-badge kind="warn"&gt;任期将满&lt;/ty-badge&gt;</c>: a word that marks a state; kinds: good, warn, bad, info, none.</summary>
[HtmlTargetElement("ty-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Kind is null ? "ty-badge" : $"ty-badge ty-badge-{Kind}");
    }
}

/// <summary><c>&lt;ty-empty title="还没有党员"&gt;what to do next&lt;/ty-empty&gt;</c>: instead of a list without rows.</summary>
[HtmlTargetElement("ty-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string Icon { get; set; } = "folder";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ty-empty");
        output.PreContent.AppendHtml(Html.Icon(ViewContext, Icon, 40)).AppendHtml(Html.Tag("h2", null, Title));
    }
}

/// <summary><c>&lt;ty-figure label="正式党员" value="1024" unit="名" href="/members?kind=full" /&gt;</c>: a number that opens the rows behind it.</summary>
[HtmlTargetElement("ty-figure", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTagHelper : TagHelper
{
    public required string Label { get; set; }

    public decimal? Value { get; set; }

    public string? Unit { get; set; }

    /// <summary>An amount: to the hundredth, as accounts are written.</summary>
    public bool Money { get; set; }

    public string? Href { get; set; }

    /// <summary>Asks for attention.</summary>
    public bool Late { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Late ? "ty-figure ty-figure-late" : "ty-figure");
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);

        var value = Html.Tag("span", "ty-figure-value", Value?.ToString(Money ? "#,0.00" : "#,0.##", CultureInfo.InvariantCulture) ?? "—");
        if (Unit is not null)
            value.Holding(Html.Tag("span", "ty-figure-unit", Unit));
        output.Content.SetHtmlContent(Html.Tag("span", "ty-figure-label", Label)).AppendHtml(value);
    }
}

/// <summary><c>&lt;ty-mask text="@Model.IdNumber" reveal="/members/…/reveal" what="公民身份号码" /&gt;</c>: a value that masks itself, and the way to see it in full.</summary>
[HtmlTargetElement("ty-mask", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MaskTagHelper : TagHelper
{
    /// <summary>As masked by its type.</summary>
    public string? Text { get; set; }

    /// <summary>Where it can be seen for a reason that is recorded; null where it may not.</summary>
    public string? Reveal { get; set; }

    public required string What { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Html.Tag("span", "ty-masked", string.IsNullOrEmpty(Text) ? "—" : Text));
        if (Reveal is null || string.IsNullOrEmpty(Text))
            return;

        output.Content.Append(" ");
        output.Content.AppendHtml(Html.Link(Reveal, "查看", "no-print").With("aria-label", "查看完整的" + What));
    }
}

/// <summary><c>&lt;ty-progress label="正在核对" value="120" max="3000" /&gt;</c>.</summary>
[HtmlTargetElement("ty-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressTagHelper : TagHelper
{
    public required string Label { get; set; }

    public long Value { get; set; }

    public long Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ty-progress");
        var bar = Html.Tag("progress").With("max", Math.Max(Max, 1).ToString()).With("value", Max > 0 ? Value.ToString() : null);
        output.Content.SetHtmlContent(Html.Tag("p", null, Max > 0 ? $"{Label}：{Value:N0} / {Max:N0}" : Label));
        output.Content.AppendHtml(bar.With("aria-label", Label));
    }
}

/// <summary><c>&lt;ty-refresh every="2" /&gt;</c> inside a turbo-frame: the frame is asked for again until an answer comes without it.</summary>
[HtmlTargetElement("ty-refresh", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RefreshTagHelper : TagHelper
{
    /// <summary>Seconds.</summary>
    public int Every { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ty-refresh";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-every", Every);
        output.Content.SetHtmlContent(Html.Tag("noscript").Holding(Html.Link("", "刷新进度", "btn")));
    }
}
