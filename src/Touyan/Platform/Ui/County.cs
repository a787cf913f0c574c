using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touyan.Kernel;

namespace Touyan.Platform.Ui;

/// <summary>Knows what the county at hand is called. Implemented by Organizations.</summary>
public interface ICountyTitle
{
    /// <summary>Name of the county that the request has entered: 海安市; null as long as it has no organisation.</summary>
    Task<string?> FindAsync(CancellationToken ct);
}

/// <summary>Names of counties, asked for once in a while and not for every page.</summary>
internal sealed class CountyTitles(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<int, (string? Title, DateTime Until)> known = new();

    public async Task<string?> OfAsync(int county, ICountyTitle source, CancellationToken ct)
    {
        if (known.TryGetValue(county, out var last) && clock.UtcNow < last.Until)
            return last.Title;

        var title = await source.FindAsync(ct);
        known[county] = (title, clock.UtcNow + (title is null ? TimeSpan.Zero : Kept));
        return title;
    }
}

/// <summary><c>&lt;ty-county /&gt;</c>: name of the county of the person signed in; stands in the layout.</summary>
[HtmlTargetElement("ty-county", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountyTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (await TitleAsync(ViewContext.HttpContext) is { } title)
            output.Content.SetContent(title);
        else
            output.SuppressOutput();
    }

    private static async Task<string?> TitleAsync(HttpContext http)
    {
        var source = http.RequestServices.GetService<ICountyTitle>();
        return source is null || http.ActorOrNull() is not { } actor
            ? null
            : await http.RequestServices.GetRequiredService<CountyTitles>().OfAsync(actor.County, source, http.RequestAborted);
    }
}
