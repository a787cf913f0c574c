using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touyan.Platform.Ui;

/// <summary>What the counties of this installation are called, by code; told by the module that keeps them.</summary>
public sealed class CountyNames
{
    private readonly ConcurrentDictionary<int, string> names = new();

    public string? Of(int county) => names.GetValueOrDefault(county);

    public void Learn(int county, string name) => names[county] = name;
}

/// <summary><c>&lt;ty-county /&gt;</c>: name of the county of the person signed in.</summary>
[HtmlTargetElement("ty-county", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountyTagHelper(CountyNames names) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var name = ViewContext.HttpContext.ActorOrNull() is { } actor ? names.Of(actor.County) : null;
        if (name is null)
            output.SuppressOutput();
        else
            output.Content.SetContent(name);
    }
}
