using Npgsql;

namespace Touyan.Bench.Servers;

/// <summary>A PostgreSQL server of the bench's own, with Debian's defaults but for its memory; its data stay when the folder does.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Bin = "/usr/lib/postgresql/15/bin";

    private readonly string data;
    private readonly int port = Shell.FreePort();

    private PostgresServer(string folder) => data = Path.Combine(folder, "postgres");

    public string ConnectionString => Database("postgres");

    /// <summary>Connection string for one of its databases.</summary>
    public string Database(string name) =>
        $"Host=127.0.0.1;Port={port};Username=touyan;Database={name};Maximum Pool Size=64;Max Auto Prepare=100";

    public static async Task<PostgresServer> StartAsync(string folder)
    {
        var server = new PostgresServer(folder);
        if (!Directory.Exists(server.data))
            await server.MakeAsync();

        await AsPostgres(
            Path.Combine(Bin, "pg_ctl"),
            ["-D", server.data, "-l", Path.Combine(server.data, "server.log"), "-w", "-t", "120", "-o", server.Settings, "start"]
        );
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsPostgres(Path.Combine(Bin, "pg_ctl"), ["-D", data, "-m", "fast", "-w", "stop"]);
    }

    private string Settings =>
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={data} -c shared_buffers=2GB -c effective_cache_size=6GB "
        + "-c work_mem=16MB -c maintenance_work_mem=512MB -c max_wal_size=8GB -c wal_level=minimal -c max_wal_senders=0 -c jit=off -c max_connections=200";

    private async Task MakeAsync()
    {
        Directory.CreateDirectory(data);
        if (Environment.IsPrivilegedProcess)
            await Shell.RunAsync("chown", ["postgres", data]);

        await AsPostgres(
            Path.Combine(Bin, "initdb"),
            ["-D", data, "-U", "touyan", "--auth=trust", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync"]
        );
    }

    // PostgreSQL does not run as root.
    private static Task AsPostgres(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? Shell.RunAsync("runuser", ["-u", "postgres", "--", "sh", "-c", "cd / && exec \"$@\" >/dev/null", "sh", program, .. arguments])
            : Shell.RunAsync(program, arguments);
}
