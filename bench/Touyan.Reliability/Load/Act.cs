using System.Net.Http.Headers;
using System.Text.Json;

namespace Touyan.Reliability.Load;

/// <summary>What became of an act, as far as whoever sent it can know.</summary>
internal enum Fate
{
    /// <summary>No answer, or one that leaves it open: it may be done or not, but not half.</summary>
    Unknown = 1,

    /// <summary>The server said that it is done: it must be there, once, whatever happens then.</summary>
    Acknowledged = 2,

    /// <summary>The server said no: it must not be there.</summary>
    Refused = 3,

    /// <summary>The server said that it made a mistake: a finding.</summary>
    Fault = 4,
}

/// <summary>A write that is sent to the API. Its tag is unique, and stands in the row that it makes and in its entry of the trail.</summary>
internal sealed class Act(string kind, string tag, string path, byte[] body, string type)
{
    /// <summary>enrol, correct, occupation …</summary>
    public string Kind => kind;

    public string Tag => tag;

    public Fate Fate { get; private set; } = Fate.Unknown;

    public int Status { get; private set; }

    /// <summary>What becomes of its object when it was refused: it may be tried later, by another act.</summary>
    public Action? Otherwise { get; init; }

    /// <summary>The last answer.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What depends on its success: told once.</summary>
    public Action<JsonElement>? Then { get; init; }

    public static Act OfJson(string kind, string tag, string path, object body, Action<JsonElement>? then = null) =>
        new(kind, tag, path, JsonSerializer.SerializeToUtf8Bytes(body), "application/json") { Then = then };

    /// <summary>The answer when it was asked for a second time; null when it was not.</summary>
    public string? Again { get; private set; }

    /// <summary>Asks once more for what is done already: the answer must be the same, and nothing done twice.</summary>
    public async Task RepeatAsync(HttpClient http, CancellationToken ct)
    {
        using var request = Request();
        using var response = await http.SendAsync(request, ct);
        Again = response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(ct) : null;
    }

    /// <summary>Sends it, the first time or again: always under the same key.</summary>
    public async Task SendAsync(HttpClient http, CancellationToken ct)
    {
        using var request = Request();
        using var response = await http.SendAsync(request, ct);
        Answer = await response.Content.ReadAsStringAsync(ct);
        Status = (int)response.StatusCode;
        Fate = Status switch
        {
            < 300 => Fate.Acknowledged,
            // Too much at once, no room, nobody there: said no, but a commit may have been on its way.
            429 or 503 => Fate.Unknown,
            // The disk was full: nothing was done. It may be sent again.
            507 => Fate.Unknown,
            < 500 => Fate.Refused,
            _ => Fate.Fault,
        };
        if (Fate is Fate.Acknowledged)
            Then?.Invoke(JsonDocument.Parse(Answer).RootElement);
        else if (Fate is Fate.Refused)
            Otherwise?.Invoke();
    }

    public override string ToString() => $"{kind} {tag}: {Fate} {Status} {Answer[..Math.Min(Answer.Length, 300)]}";

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/v1" + path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Idempotency-Key", tag);
        return request;
    }
}
