namespace Touyan.Reliability.Servers;

/// <summary>A PostgreSQL server of the harness, with the durability of a real one: it waits for the disk.</summary>
internal sealed class OwnPostgres(string folder) : IAsyncDisposable
{
    private const string Bin = "/usr/lib/postgresql/15/bin";

    private readonly int port = Shell.FreePort();
    private bool isUp;

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=touyan;Database=touyan;Timeout=5;Command Timeout=10";

    private string Data => Path.Combine(folder, "db");

    public static async Task<OwnPostgres> StartedAsync(string folder)
    {
        var server = new OwnPostgres(folder);
        Directory.CreateDirectory(server.Data);
        if (Environment.IsPrivilegedProcess)
        {
            await Shell.RunAsync("chmod", ["755", folder]);
            await Shell.RunAsync("chown", ["postgres", server.Data]);
        }

        string[] make = ["-D", server.Data, "-U", "touyan", "--auth=trust", "--locale=C.UTF-8", "-E", "UTF8", "--wal-segsize=1"];
        await AsPostgresAsync("initdb", make);
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        var settings =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Data} -c shared_buffers=64MB "
            + "-c min_wal_size=2MB -c max_wal_size=16MB -c max_connections=100";
        await AsPostgresAsync("pg_ctl", ["-D", Data, "-l", Path.Combine(Data, "server.log"), "-w", "-t", "60", "-o", settings, "start"]);
        isUp = true;
    }

    /// <summary>Stops it: <c>fast</c> tells the connections, <c>immediate</c> is a crash.</summary>
    public async Task StopAsync(string mode)
    {
        isUp = false;
        await AsPostgresAsync("pg_ctl", ["-D", Data, "-m", mode, "-w", "stop"]);
    }

    /// <summary>True while its first process is there: a disk that is full of its log ends it.</summary>
    public async Task<bool> IsThereAsync()
    {
        try
        {
            await AsPostgresAsync("pg_ctl", ["-D", Data, "status"]);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isUp && await IsThereAsync())
            await StopAsync("immediate");
    }

    // PostgreSQL does not run as root; the server goes on and would keep a pipe open.
    private static Task AsPostgresAsync(string program, string[] arguments)
    {
        string[] inner = ["-c", "cd / && exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", Path.Combine(Bin, program), .. arguments];
        return Environment.IsPrivilegedProcess
            ? Shell.RunAsync("runuser", ["-u", "postgres", "--", "/bin/sh", .. inner])
            : Shell.RunAsync("/bin/sh", inner);
    }
}
