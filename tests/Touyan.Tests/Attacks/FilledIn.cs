using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>A form of a page, filled in as far as somebody who does not know it can: what is chosen stays, what is empty gets something.</summary>
internal static class FilledIn
{
    /// <summary>The fields as they would be sent; <paramref name="text"/> for whatever takes any text.</summary>
    public static Dictionary<string, string> Of(IHtmlFormElement form, string text)
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Browser.Filled(form, new { }))
            sent[name] = value;

        foreach (var input in form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>())
            FillIn(sent, input, text);

        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Where(a => a.Value.Length == 0))
            sent[area.Name!] = text;

        foreach (var list in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Where(l => string.IsNullOrEmpty(l.Value)))
            sent[list.Name!] = list.Options.Select(o => o.Value).FirstOrDefault(v => v.Length > 0) ?? "";

        return sent;
    }

    private static void FillIn(Dictionary<string, string> sent, IHtmlInputElement input, string text)
    {
        if (
            input.Type is "hidden" or "file" or "submit" or "button" or "checkbox"
            || (sent.GetValueOrDefault(input.Name!) ?? "").Length > 0
        )
            return;

        sent[input.Name!] = input.Type switch
        {
            "date" => "2026-05-01",
            "number" => "1",
            "radio" => input.Value,
            "password" => SmallCounty.Password,
            "tel" => "13800000000",
            _ => text,
        };
    }
}
