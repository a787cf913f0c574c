using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary><c>&lt;ty-icon name="users" /&gt;</c>: an icon of the sprite, never the only bearer of a meaning.</summary>
[HtmlTargetElement("ty-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public int Size { get; set; } = 20;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Icon(ViewContext, Name, Size));
    }
}
