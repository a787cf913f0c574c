using System.Diagnostics;

namespace Touyan.Bench.Load;

/// <summary>What a round of requests gave.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="Milliseconds">Time of each answer, sorted.</param>
internal sealed record Round(double PerSecond, double[] Milliseconds)
{
    public double Percentile(double share) => Milliseconds[(int)Math.Min(Milliseconds.Length - 1, Milliseconds.Length * share)];
}

/// <summary>Sends requests over some connections at once for some time.</summary>
internal static class HttpLoad
{
    public static async Task<Round> RunAsync(int port, IReadOnlyList<Request> requests, int connections, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(i => Task.Run(() => TalkAsync(port, requests, i, began, time)))
        );
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] times = [.. all.SelectMany(t => t).Order()];
        return new Round(times.Length / seconds, times);
    }

    private static async Task<List<double>> TalkAsync(int port, IReadOnlyList<Request> requests, int number, long began, TimeSpan time)
    {
        using var conversation = await HttpConversation.OpenAsync(port);
        var times = new List<double>();
        for (var next = number; Stopwatch.GetElapsedTime(began) < time; next++)
        {
            var asked = Stopwatch.GetTimestamp();
            await conversation.AskAsync(requests[next % requests.Count].Bytes);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }
}
