using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary><c>&lt;ty-errors /&gt;</c>: why the whole form was refused, and a link to every field that must be looked at. Shows nothing when all is well.</summary>
[HtmlTargetElement("ty-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : TagHelper
{
    public string Title { get; set; } = "未能办理，请看下列问题";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.ModelState.IsValid)
            return;

        var box = Html.Tag("div", "ty-errors").With("role", "alert").With("tabindex", "-1").With("autofocus", "autofocus");
        var list = Html.Tag("ul").Holding(Problems().Select(p => Html.Tag("li").Holding(p)));
        output.Content.SetHtmlContent(box.Holding(Html.Tag("h2", null, Title), list));
    }

    private IEnumerable<TagBuilder> Problems() =>
        from entry in ViewContext.ModelState
        orderby entry.Key.Length > 0
        from error in entry.Value!.Errors
        select Html.Link(entry.Key.Length > 0 ? "#" + Field.IdOf(entry.Key) : null, error.ErrorMessage);
}
