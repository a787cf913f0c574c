using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touyan.Platform.Ui;

/// <summary>Small pieces of markup that the tag helpers share. Text is always encoded.</summary>
internal static class Html
{
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

    public static TagBuilder Holding(this TagBuilder tag, params IEnumerable<TagBuilder?> children)
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
    public static TagBuilder Icon(ViewContext context, string name, int size = 20)
    {
        var pixels = size.ToString();
        var svg = Tag("svg", "ty-icon").With("width", pixels).With("height", pixels).With("aria-hidden", "true").With("focusable", "false");
        return svg.Holding(Tag("use").With("href", $"{Asset(context, "lib/icons.svg")}#{name}"));
    }

    /// <summary>The address of a static file with the fingerprint of its content, so that it may be kept for ever.</summary>
    public static string Asset(ViewContext context, string path)
    {
        var assets = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.HttpContext.Request.PathBase}/{(assets is null ? path : assets[path])}";
    }
}
