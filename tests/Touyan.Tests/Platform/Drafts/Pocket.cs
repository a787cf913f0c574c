using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Drafts;

/// <summary>A phone as the program sees it: it drafted a form, and sends it now, later, or twice.</summary>
internal sealed class Pocket(Browser browser)
{
    /// <summary>A form as it was filled in: under a number of its own, with the ticket that its page gave.</summary>
    public sealed record Draft(string Action, string Ticket, IReadOnlyList<KeyValuePair<string, string>> Fields)
    {
        public string Key { get; init; } = Guid.CreateVersion7().ToString();

        /// <summary>Name of its field, bytes and name of a file.</summary>
        public (string Field, byte[] Bytes, string Name)? File { get; init; }
    }

    public sealed record Answer(int Status, JsonElement Said, HttpResponseMessage Response)
    {
        public string Number => Said.GetProperty("number").GetString()!;

        public string Messages => string.Join('；', Said.GetProperty("messages").EnumerateArray().Select(m => m.GetString()));
    }

    /// <summary>Opens a page and fills in its form, without sending it.</summary>
    public async Task<Draft> FillInAsync(string page, params (string Name, string Value)[] fields)
    {
        var form = (await browser.OpenAsync(page)).QuerySelector<IHtmlFormElement>("form[data-offline]")!;
        var given = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var shown = Browser.Filled(form, new { }).Where(f => f.Key != "__RequestVerificationToken" && !given.Contains(f.Key));
        return new Draft(
            form.GetAttribute("action")!,
            form.GetAttribute("data-ticket")!,
            [.. shown, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]
        );
    }

    /// <summary>What a phone asks before it sends.</summary>
    public async Task<JsonElement> DeskAsync(string? sealedKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/drafts?handler=desk");
        if (sealedKey is not null)
            request.Headers.Add("Draft-Key", sealedKey);

        using var answer = await browser.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }

    /// <summary>Sends it with a token of now.</summary>
    public async Task<Answer> SendAsync(Draft draft, string accept = "application/json")
    {
        var token = (await DeskAsync()).GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, draft.Action);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        request.Headers.Add("Idempotency-Key", draft.Key);
        request.Headers.Add("Draft-Ticket", draft.Ticket);
        request.Headers.Add("RequestVerificationToken", token);
        // As a browser does: wrapped anew each time.
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in draft.Fields)
            content.Add(new StringContent(value), name);

        if (draft.File is { } file)
            content.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);

        request.Content = content;
        var answer = await browser.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json";
        return new Answer((int)answer.StatusCode, isJson ? JsonDocument.Parse(text).RootElement.Clone() : default, answer);
    }
}
