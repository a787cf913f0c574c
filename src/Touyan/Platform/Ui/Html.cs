using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touyan.Platform.Ui;

/// <summary>Small pieces of markup that the tag helpers share. Text is always encoded.</summary>
internal static class Html
{
    // A page shows some twenty of them, always the same.
    private static readonly ConcurrentDictionary<(string Sprite, string Name, int Size), HtmlString> Icons = new();

    public static TagBuilder Tag(string name, string? css = null, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.Attributes["class"] = css;
        if (text is not null)
            tag.InnerHtml.Append(text);
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = value;
        return tag;
    }

    public static TagBuilder Holding(this TagBuilder tag, params IEnumerable<IHtmlContent?> children)
    {
        foreach (var child in children)
        {
            if (child is not null)
                tag.InnerHtml.AppendHtml(child);
        }

        return tag;
    }

    public static TagBuilder Link(string? href, string text, string? css = null) =>
        href is null ? Tag("span", css, text) : Tag("a", css, text).With("href", href);

    /// <summary>An icon of the sprite; decorative, the words beside it say what it means.</summary>
    public static IHtmlContent Icon(ViewContext context, string name, int size = 20) =>
        Icons.GetOrAdd((Asset(context, "lib/icons.svg"), name, size), static icon => Icon(icon.Sprite, icon.Name, icon.Size));

    private static HtmlString Icon(string sprite, string name, int size)
    {
        var pixels = size.ToString();
        var svg = Tag("svg", "ty-icon").With("width", pixels).With("height", pixels).With("aria-hidden", "true").With("focusable", "false");
        using var text = new StringWriter();
        svg.Holding(Tag("use").With("href", $"{sprite}#{name}")).WriteTo(text, HtmlEncoder.Default);
        return new HtmlString(text.ToString());
    }

    /// <summary>The address of a static file with the fingerprint of its content, so that it may be kept for ever.</summary>
    public static string Asset(ViewContext context, string path)
    {
        var assets = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.HttpContext.Request.PathBase}/{(assets is null ? path : assets[path])}";
    }
}
