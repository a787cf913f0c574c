using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Touyan.Bench.Load;

/// <summary>Many users decide at once, each case once: what the office does on the day on which everything falls due.</summary>
internal static class DecisionLoad
{
    /// <summary>The requests that decide these cases.</summary>
    public static IReadOnlyList<byte[]> RequestsOf(IEnumerable<Guid> cases, Visitor visitor, DateOnly on)
    {
        var body = Encoding.UTF8.GetBytes(
            $$"""{"step":"branch-review","outcome":"agree","on":"{{on:yyyy-MM-dd}}","values":{"dues-paid-to":"{{on:yyyy-MM}}" } }"""
        );
        return [.. cases.Select(id => (byte[])[.. Head(id, visitor, body.Length), .. body])];
    }

    /// <summary>All of them, shared by so many users.</summary>
    public static async Task<Round> RunAsync(int port, IReadOnlyList<byte[]> requests, int users)
    {
        var (waiting, began) = (new ConcurrentQueue<byte[]>(requests), Stopwatch.GetTimestamp());
        var all = await Task.WhenAll(Enumerable.Range(0, users).Select(_ => Task.Run(() => TalkAsync(port, waiting))));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] times = [.. all.SelectMany(t => t).Order()];
        return new Round(times.Length / seconds, times);
    }

    private static async Task<List<double>> TalkAsync(int port, ConcurrentQueue<byte[]> waiting)
    {
        using var conversation = await HttpConversation.OpenAsync(port);
        var times = new List<double>();
        while (waiting.TryDequeue(out var request))
        {
            var asked = Stopwatch.GetTimestamp();
            await conversation.AskAsync(request);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }

    private static byte[] Head(Guid id, Visitor visitor, int length) =>
        Encoding.ASCII.GetBytes(
            $"POST /api/v1/cases/{id}/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\n{visitor.Bearer}\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        );
}
