using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Touyan.Tests.Support;

/// <summary>A PostgreSQL server of the test's own, to be stopped and started. Dispose it.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly string Bin = "/usr/lib/postgresql/15/bin";

    private readonly string folder = Directory.CreateTempSubdirectory("touyan-own-postgres-").FullName;
    private readonly int port = FreePort();
    private bool isUp;

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=touyan;Database=postgres;Timeout=5";

    private string Data => Path.Combine(folder, "db");

    public static async Task<OwnPostgres> StartedAsync()
    {
        var server = new OwnPostgres();
        Directory.CreateDirectory(server.Data);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chmod", ["755", server.folder]);
            await RunAsync("chown", ["postgres", server.Data]);
        }

        string[] make = ["-D", server.Data, "-U", "touyan", "--auth=trust", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync"];
        await AsPostgresAsync("initdb", make);
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        var settings = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Data} -c fsync=off -c shared_buffers=32MB";
        await AsPostgresAsync("pg_ctl", ["-D", Data, "-l", Path.Combine(Data, "server.log"), "-w", "-o", settings, "start"]);
        isUp = true;
    }

    /// <summary>Stops it: <c>fast</c> tells the connections, <c>immediate</c> cuts them.</summary>
    public async Task StopAsync(string mode)
    {
        isUp = false;
        await AsPostgresAsync("pg_ctl", ["-D", Data, "-m", mode, "-w", "stop"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (isUp)
            await StopAsync("immediate");

        Directory.Delete(folder, recursive: true);
    }

    // PostgreSQL does not run as root.
    private static Task AsPostgresAsync(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Bin, program), .. arguments])
            : RunAsync(Path.Combine(Bin, program), arguments);

    private static async Task RunAsync(string program, string[] arguments)
    {
        // The server goes on and would keep a pipe open: nothing is read from it.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "cd / && exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
