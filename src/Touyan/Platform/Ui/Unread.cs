using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Ui;

/// <summary>Knows how many messages somebody has not read. Implemented by Messages.</summary>
public interface IUnreadCount
{
    /// <summary>How many there are. One cheap statement: every page asks.</summary>
    Task<int> CountAsync(Actor by, CancellationToken ct);
}

/// <summary><c>&lt;ty-unread /&gt;</c>: the bell in the head of every page, with the number of messages not read yet.</summary>
[HtmlTargetElement("ty-unread", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnreadTagHelper : TagHelper
{
    private const int Most = 100;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        if (http.ActorOrNull() is not { } actor || http.RequestServices.GetService<IUnreadCount>() is not { } source)
        {
            output.SuppressOutput();
            return;
        }

        var count = await CountAsync(source, actor, http.RequestAborted);
        var shown = count < Most ? $"{count}" : $"{Most - 1}+";
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", "/messages");
        output.Attributes.SetAttribute("class", "ty-bell no-print");
        output.Attributes.SetAttribute("aria-label", count == 0 ? "消息" : $"消息，{shown} 条未读");
        output.Content.AppendHtml(Html.Icon(ViewContext, "bell", 24));
        if (count > 0)
            output.Content.AppendHtml("<span class=\"ty-bell-count\" aria-hidden=\"true\">").Append(shown).AppendHtml("</span>");
    }

    // The page that tells of an outage has a head as well.
    private static async Task<int> CountAsync(IUnreadCount source, Actor actor, CancellationToken ct)
    {
        try
        {
            return await source.CountAsync(actor, ct);
        }
        catch (Exception fault) when (fault.AsOutage() is not null)
        {
            return 0;
        }
    }
}
