using System.Diagnostics;
using System.Net.Http.Json;

namespace Touyan.Bench.Load;

/// <summary>A roster asked for over HTTP and kept as a file.</summary>
internal static class ExportedFile
{
    private const string Path = "/api/v1/members/export";

    /// <summary>The request for the whole county.</summary>
    public static HttpRequestMessage Request(Visitor visitor, string format)
    {
        var (name, value) = (visitor.Bearer[..visitor.Bearer.IndexOf(':')], visitor.Bearer[(visitor.Bearer.IndexOf(':') + 2)..]);
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(new { reason = "bench", format }) };
        request.Headers.Add(name, value);
        return request;
    }

    /// <summary>Seconds from the request to the last byte.</summary>
    public static async Task<double> FetchAsync(int port, Visitor visitor, string format, string file)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
        using var request = Request(visitor, format);
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using (var kept = File.Create(file))
            await answer.Content.CopyToAsync(kept);

        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
