using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Touyan.Bench.Servers;

/// <summary>Runs other programs.</summary>
internal static class Shell
{
    /// <summary>Runs to the end; what it said when it failed.</summary>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, IDictionary<string, string?>? environment = null)
    {
        using var process = Start(program, arguments, environment);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await said}{await complained}");
    }

    public static Process Start(string program, IEnumerable<string> arguments, IDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            start.Environment[name] = value;

        return Process.Start(start)!;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
