using System.Diagnostics;

namespace Touyan.Bench.Servers;

/// <summary>The product as a process of its own, built as it is delivered.</summary>
internal sealed class TouyanServer : IAsyncDisposable
{
    private readonly Process process;

    private TouyanServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Memory that the process holds now, and the most that it ever held, in MB.</summary>
    public (double Now, double Most) Memory => (process.Now(), process.Most() ?? 0);

    public static async Task<TouyanServer> StartAsync(Ground ground)
    {
        var port = Shell.FreePort();
        var settings = ground.Settings;
        settings["TOUYAN_URLS"] = $"http://127.0.0.1:{port}";
        var server = new TouyanServer(Shell.Start("dotnet", [Dll], settings), port);
        _ = server.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = server.process.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError());
        using var http = new HttpClient();
        for (var waited = 0; waited < 3000; waited++)
        {
            if (server.process.HasExited)
                throw new InvalidOperationException("The server ended before it answered.");

            if (await AnswersAsync(http, port))
                return server;

            await Task.Delay(100);
        }

        server.process.Kill();
        throw new InvalidOperationException("The server does not answer.");
    }

    /// <summary>A command of the product, run to its end.</summary>
    public static Task RunAsync(Ground ground, params string[] arguments) => Shell.RunAsync("dotnet", [Dll, .. arguments], ground.Settings);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, int port)
    {
        try
        {
            return (await http.GetAsync(new Uri($"http://127.0.0.1:{port}/sign-in"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The product's own build output, not the copy beside the bench: there lie its assets and settings.
    internal static string Dll =>
        Path.Combine(AppContext.BaseDirectory.Replace("bench/Touyan.Bench/bin", "src/Touyan/bin", StringComparison.Ordinal), "Touyan.dll");
}
