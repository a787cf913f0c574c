using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>A step of the way to a page, such as an organisation of its path; without address it is only said.</summary>
public sealed record Crumb(string Title, string? Href = null);

/// <summary>
/// <c>&lt;ty-heading title="花名册" crumbs="Model.Path"&gt;buttons&lt;/ty-heading&gt;</c>: title of the page (in the window as well), the way to it, and what can be done here.
/// </summary>
[HtmlTargetElement("ty-heading")]
public sealed class HeadingTagHelper : TagHelper
{
    public required string Title { get; set; }

    /// <summary>A line under the title.</summary>
    public string? Note { get; set; }

    public IEnumerable<Crumb>? Crumbs { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        var actions = await output.GetChildContentAsync();
        var heading = Html.Tag("div", "ty-heading-text")
            .Holding(Trail(), Html.Tag("h1", null, Title), string.IsNullOrEmpty(Note) ? null : Html.Tag("p", "ty-note", Note));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ty-heading");
        output.Content.SetHtmlContent(heading);
        if (actions.IsEmptyOrWhiteSpace)
            return;

        output.Content.AppendHtml("<div class=\"ty-actions no-print\">").AppendHtml(actions).AppendHtml("</div>");
    }

    private TagBuilder? Trail()
    {
        if (Crumbs?.ToList() is not { Count: > 0 } crumbs)
            return null;

        var list = Html.Tag("ol", "ty-crumbs").Holding(crumbs.Select(c => Html.Tag("li").Holding(Html.Link(c.Href, c.Title))));
        return Html.Tag("nav").With("aria-label", "所在位置").Holding(list);
    }
}
