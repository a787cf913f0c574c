using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Touyan.Tests.Support;

/// <summary>A program that calls the REST API. Addresses are those below /api/v1.</summary>
public sealed class ApiCaller(HttpClient http)
{
    public HttpClient Http => http;

    public Task<Answered> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Reads what may have been seen already.</summary>
    public async Task<Answered> GetUnlessAsync(string path, string ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1" + path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Answered.OfAsync(await http.SendAsync(request));
    }

    public Task<Answered> PostAsync(string path, object body, string? key = null, string? ifMatch = null) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), key, ifMatch);

    /// <summary>The answer, which must be a success.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.Status is HttpStatusCode.OK, $"{path}: {(int)answer.Status} {answer.Text}");
        return answer.Json;
    }

    public async Task<Answered> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        string? key = null,
        string? ifMatch = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative)) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);

        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);

        return await Answered.OfAsync(await http.SendAsync(request));
    }

    /// <summary>Every row of a list, page by page.</summary>
    public async Task<List<JsonElement>> WalkAsync(string path, int most = 500)
    {
        var rows = new List<JsonElement>();
        for (string? cursor = null; rows.Count <= most; )
        {
            var page = await ReadAsync(path + (path.Contains('?') ? '&' : '?') + (cursor is null ? "" : $"cursor={cursor}"));
            rows.AddRange(page.GetProperty("rows").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
            if (cursor is null)
                return rows;
        }

        throw new InvalidOperationException($"{path} does not end.");
    }

    /// <summary>Calls with this token from now on.</summary>
    public ApiCaller With(string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return this;
    }
}

/// <summary>What the API answered.</summary>
public sealed record Answered(HttpStatusCode Status, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The stable code of a problem; fails the test when the answer is no problem document.</summary>
    public string? Code
    {
        get
        {
            Assert.Equal("application/problem+json", Response.Content.Headers.ContentType?.MediaType);
            Assert.Equal((int)Status, Json.GetProperty("status").GetInt32());
            return Json.GetProperty("code").GetString();
        }
    }

    public string? Field => Json.GetProperty("field").GetString();

    public string? ETag => Response.Headers.ETag?.Tag;

    public bool IsReplayed => Response.Headers.Contains("Idempotency-Replayed");

    public static async Task<Answered> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
}
