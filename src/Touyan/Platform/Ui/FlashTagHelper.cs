using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary><c>&lt;ty-flash /&gt;</c>: the sentence left by <see cref="Flash.RedirectWith"/>; stands in the layout.</summary>
[HtmlTargetElement("ty-flash", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FlashTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.TakeFlash() is not { } message)
            return;

        var box = Html.Tag("div", "ty-flash no-print").With("role", "status").With("data-turbo-temporary", "");
        output.Content.SetHtmlContent(box.Holding(Html.Icon(ViewContext, "circle-check", 22), Html.Tag("span", null, message)));
    }
}
