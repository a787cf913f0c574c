using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touyan.Platform.Ui;

/// <summary>The choices of a list, written straight to the page: a code table has hundreds of them.</summary>
internal sealed class Options(IEnumerable<SelectListItem> choices, string selected) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var choice in choices)
        {
            writer.Write(choice.Value == selected ? "<option selected=\"selected\"" : "<option");
            if (choice.Disabled)
                writer.Write(" disabled=\"disabled\"");

            writer.Write(" value=\"");
            encoder.Encode(writer, choice.Value ?? "");
            writer.Write("\">");
            encoder.Encode(writer, choice.Text ?? "");
            writer.Write("</option>");
        }
    }
}
