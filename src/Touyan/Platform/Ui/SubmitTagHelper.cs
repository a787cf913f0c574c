using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary><c>&lt;ty-submit&gt;保存&lt;/ty-submit&gt;</c>: sends the form once; while it is under way the button says so and takes no second press.</summary>
[HtmlTargetElement("ty-submit")]
public sealed class SubmitTagHelper : TagHelper
{
    /// <summary><c>danger</c> for what takes something away, <c>plain</c> for the lesser of two; else the main act of the page.</summary>
    public string? Kind { get; set; }

    /// <summary>What the button says meanwhile.</summary>
    public string Busy { get; set; } = "正在提交…";

    /// <summary>A question to be answered before it is sent.</summary>
    public string? Confirm { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", "btn " + Css());
        output.Attributes.SetAttribute("data-turbo-submits-with", Busy);
        if (Confirm is not null)
            output.Attributes.SetAttribute("data-turbo-confirm", Confirm);
    }

    private string Css() =>
        Kind switch
        {
            "danger" => "btn-outline-danger",
            "plain" => "btn-plain",
            _ => "btn-primary",
        };
}
