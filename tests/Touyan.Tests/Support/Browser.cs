using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Touyan.Tests.Support;

/// <summary>A person at a browser without script: opens pages, fills in forms with their hidden fields, keeps cookies.</summary>
public sealed class Browser(HttpClient http)
{
    public HttpClient Http => http;

    public async Task<Shown> GetAsync(string url) => await Shown.OfAsync(await http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute)));

    /// <summary>All cookies as the browser sends them now.</summary>
    public async Task<string> CookieAsync()
    {
        using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
        return answer.RequestMessage!.Headers.GetValues("Cookie").Single();
    }

    /// <summary>Opens the page and fails the test unless it is there.</summary>
    public async Task<IHtmlDocument> OpenAsync(string url)
    {
        var shown = await GetAsync(url);
        Assert.True(shown.Status is HttpStatusCode.OK, $"{url}: {(int)shown.Status} {shown.Location}");
        return shown.Page;
    }

    /// <summary>Opens the page, fills in its form (the first with a button, or the one that <paramref name="form"/> selects) and sends it.</summary>
    public async Task<Shown> SubmitAsync(string url, object fields, string form = "main form[method=post]") =>
        await SubmitAsync(await OpenAsync(url), url, fields, form);

    /// <summary>Fills in a form of a page that is open already.</summary>
    public async Task<Shown> SubmitAsync(IHtmlDocument page, string url, object fields, string form = "main form[method=post]")
    {
        var element = page.QuerySelector<IHtmlFormElement>(form);
        Assert.True(element is not null, $"{url}: no form {form}");
        var filled = Filled(element, fields);
        var action = element.GetAttribute("action") is { Length: > 0 } given ? given : url;
        using var content = new FormUrlEncodedContent(filled);
        return await Shown.OfAsync(await http.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Opens the page, fills in its form and sends it with a file.</summary>
    public async Task<Shown> UploadAsync(string url, object fields, string field, byte[] file, string name)
    {
        var form = (await OpenAsync(url)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Filled(form, fields))
            content.Add(new StringContent(value), key);

        using var sent = new ByteArrayContent(file);
        sent.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(sent, field, name);
        return await Shown.OfAsync(await http.PostAsync(new Uri(url, UriKind.Relative), content));
    }

    /// <summary>A form's fields as it would send them, with some changed; for those that carry files.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Filled(IHtmlFormElement form, object fields)
    {
        var given =
            fields as IReadOnlyDictionary<string, string>
            ?? fields.GetType().GetProperties().ToDictionary(p => NameOf(form, p.Name), p => p.GetValue(fields)?.ToString() ?? "");
        var sent = form
            .Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !given.ContainsKey(e.GetAttribute("name")!))
            .SelectMany(ValuesOf);
        return [.. sent, .. given];
    }

    // new { Name = … } fills in Input.Name where the form has it.
    private static string NameOf(IHtmlFormElement form, string property) =>
        form.Elements.Any(e => e.GetAttribute("name") == "Input." + property) ? "Input." + property : property;

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IElement element)
    {
        var name = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "file" or "submit" or "button" } => [],
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement input => [new(name, input.Value)],
            IHtmlTextAreaElement area => [new(name, area.Value)],
            IHtmlSelectElement select => select.SelectedOptions.Select(o => new KeyValuePair<string, string>(name, o.Value)),
            _ => [],
        };
    }
}

/// <summary>What came back.</summary>
public sealed record Shown(HttpStatusCode Status, string? Location, string Text, HttpResponseMessage Response)
{
    private static readonly HtmlParser Html = new();

    public IHtmlDocument Page => Html.ParseDocument(Text);

    /// <summary>What a reader sees of the body, blanks pressed together.</summary>
    public string Reading =>
        string.Join(
            ' ',
            (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public static async Task<Shown> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(), response);
}
