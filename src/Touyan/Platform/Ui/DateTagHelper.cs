using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touyan.Kernel;

namespace Touyan.Platform.Ui;

/// <summary>
/// <c>&lt;ty-date on="Model.JoinedOn" /&gt;</c> a day, <c>&lt;ty-date at="Model.SentAt" /&gt;</c> an instant in China's time; <c>short</c> for tables. A dash when there is none.
/// </summary>
[HtmlTargetElement("ty-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly? On { get; set; }

    /// <summary>UTC, as stored.</summary>
    public DateTime? At { get; set; }

    public bool Short { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (machine, said) = (On, At) switch
        {
            ({ } on, _) => (Text(on, "yyyy-MM-dd"), Text(on, Short ? "yyyy-MM-dd" : "yyyy年M月d日")),
            (_, { } at) => (
                Text(at, "yyyy-MM-ddTHH:mm:ssZ"),
                Text(Clock.ToChinaTime(at), Short ? "yyyy-MM-dd HH:mm" : "yyyy年M月d日 HH:mm")
            ),
            _ => (null, "—"),
        };

        output.TagName = machine is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (machine is not null)
            output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(said);
    }

    private static string Text(IFormattable value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
