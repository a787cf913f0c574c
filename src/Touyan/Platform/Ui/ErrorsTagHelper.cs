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
        orderby Place(entry.Key)
        from error in entry.Value!.Errors
        select Html.Link(entry.Key.Length > 0 ? "#" + Field.IdOf(entry.Key) : null, error.ErrorMessage);

    /// <summary>Order in which fields are declared and therefore stand on the page; what concerns the whole comes first.</summary>
    private int Place(string key)
    {
        var model = ViewContext.ViewData.ModelMetadata;
        var place = 0;
        foreach (var name in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = model.Properties.Select(p => p.PropertyName).ToList().IndexOf(name.Split('[')[0]);
            if (at < 0)
                break;
            place = (place * 1000) + at + 1;
            model = model.Properties[name.Split('[')[0]]!;
        }

        return place;
    }
}
