using System.Net.Http.Headers;
using System.Text.Json;

namespace Touyan.Reliability.Load;

/// <summary>A write that a program sends to the API, always under the same key.</summary>
internal sealed class ApiAct(string kind, string tag, string path, byte[] body, string type) : Act(kind, tag)
{
    private string? found = path;

    public override bool HasKey => true;

    /// <summary>What must be looked up first to know where it is sent; nothing there: it is not sent.</summary>
    public Func<HttpClient, CancellationToken, Task<string?>>? FindPath { get; init; }

    public static ApiAct OfJson(string kind, string tag, string path, object body) =>
        new(kind, tag, path, JsonSerializer.SerializeToUtf8Bytes(body), "application/json");

    /// <summary>The id in an answer.</summary>
    public static string IdOf(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("id").GetString()!;

    /// <summary>Asks once more for what is done already: the answer must be the same, and nothing done twice.</summary>
    public async Task RepeatAsync(HttpClient http, CancellationToken ct)
    {
        using var request = Request();
        using var response = await http.SendAsync(request, ct);
        Again = response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(ct) : null;
    }

    public override async Task SendAsync(HttpClient http, CancellationToken ct)
    {
        if (found is "" && FindPath is { } find)
            found = await find(http, ct);

        if (found is null)
        {
            Settle(Fate.Refused, 0, "");
            return;
        }

        using var request = Request();
        using var response = await http.SendAsync(request, ct);
        Settle(FateOf((int)response.StatusCode), (int)response.StatusCode, await response.Content.ReadAsStringAsync(ct));
    }

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/v1" + found) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Idempotency-Key", Tag);
        return request;
    }
}
