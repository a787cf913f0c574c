using System.Collections.Concurrent;
using System.Diagnostics;

namespace Touyan.Reliability.Servers;

/// <summary>The product as a process of its own, to be killed.</summary>
internal sealed class TouyanProcess : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);
    private const int KeptLines = 200;

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private TouyanProcess(Process process, int port) => (this.process, Address) = (process, new Uri($"http://127.0.0.1:{port}/"));

    public Uri Address { get; }

    /// <summary>From the start of the process to its first "ready".</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public bool HasExited => process.HasExited;

    /// <summary>The last that it said.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Where the product's own build output lies: there are its assets and settings.</summary>
    public static string Dll { get; set; } =
        Path.Combine(
            AppContext.BaseDirectory.Replace("bench/Touyan.Reliability/bin", "src/Touyan/bin", StringComparison.Ordinal),
            "Touyan.dll"
        );

    /// <summary>Starts it and does not wait for it.</summary>
    public static TouyanProcess Begin(Ground ground)
    {
        var port = Shell.FreePort();
        var start = new ProcessStartInfo("dotnet", [Dll])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in ground.Settings)
            start.Environment[name] = value;

        start.Environment["TOUYAN_URLS"] = $"http://127.0.0.1:{port}";
        var server = new TouyanProcess(new Process { StartInfo = start }, port);
        server.process.OutputDataReceived += server.Hear;
        server.process.ErrorDataReceived += server.Hear;
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Starts it and waits until it is ready; throws with what it said when it is not in time.</summary>
    public static async Task<TouyanProcess> StartAsync(Ground ground, TimeSpan bound)
    {
        var began = Stopwatch.GetTimestamp();
        var server = Begin(ground);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (Stopwatch.GetElapsedTime(began) < bound && !server.HasExited)
        {
            if (await IsReadyAsync(http, server.Address))
            {
                server.ReadyAfter = Stopwatch.GetElapsedTime(began);
                return server;
            }

            await Task.Delay(Look);
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"Not ready within {bound.TotalSeconds:0} s.\n{server.Said}");
    }

    /// <summary>kill -9: nothing is told to the process, nothing is flushed, nothing is closed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();

        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } text)
            return;

        lines.Enqueue(text);
        if (lines.Count > KeptLines)
            lines.TryDequeue(out _);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri address)
    {
        try
        {
            return (await http.GetAsync(new Uri(address, "health/ready"))).IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
