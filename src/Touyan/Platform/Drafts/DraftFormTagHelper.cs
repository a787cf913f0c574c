using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touyan.Platform.Ui;

namespace Touyan.Platform.Drafts;

/// <summary>
/// <c>&lt;form ty-offline="到会名单：十一月党员大会" …&gt;</c>: without a line it is drafted on the phone under that name. Its page says
/// <see cref="TakesDraftsAttribute"/>, and <see cref="KeptOfflineAttribute"/> if it opens without a line as well.
/// </summary>
[HtmlTargetElement("form", Attributes = Attribute)]
public sealed class DraftFormTagHelper(DraftTickets tickets) : TagHelper
{
    private const string Attribute = "ty-offline";

    /// <summary>What the draft is called in the list of those that wait.</summary>
    [HtmlAttributeName(Attribute)]
    public string Title { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.ActorOrNull() is not { } by)
            return;

        output.Attributes.SetAttribute("data-offline", Title);
        output.Attributes.SetAttribute("data-ticket", tickets.Issue(by));
    }
}
