using System.Globalization;
using Npgsql;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Data;

/// <summary>
/// Fills PostgreSQL with a whole province: the product makes the counties that visitors sign in to, one of which is then copied in the database, row by
/// row with ids of its own, as often as needed. Sealed values open where they were sealed only: in copies they are ballast. Indexes are made anew at the end.
/// </summary>
internal sealed class CountyCopies(Ground ground, int counties, int visited)
{
    public const int Template = 320685;

    private const string KeysTable = "data_keys";

    /// <summary>Code of the n-th county, from 0.</summary>
    public static int CodeOf(int number) => number == 0 ? Template : 340000 + number;

    /// <summary>The county administrator of the n-th county.</summary>
    public static string UserOf(int number) => number == 0 ? "zuzhibu" : $"zuzhibu{CodeOf(number)}";

    /// <summary>A copy's id of what has this one in the county that is copied.</summary>
    public static Guid IdOf(Guid id, int county) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"{id.ToString()[..30]}{county:x6}"));

    /// <summary>The counties that visitors sign in to, and whole copies of the first.</summary>
    public async Task MakeAsync(int membersPerCounty)
    {
        for (var number = 0; number < visited; number++)
            await TouyanServer.RunAsync(ground, "demo", "--county", $"{CodeOf(number)}", "--members", $"{membersPerCounty}");

        await CopyAsync(only: null);
    }

    /// <summary>Copies of the first county, which is there: of all its tables, or of some.</summary>
    public async Task CopyAsync(IReadOnlyList<string>? only)
    {
        await using var db = new NpgsqlConnection(ground.Postgres);
        await db.OpenAsync();
        await RunAsync(db, "ALTER SYSTEM SET fsync = off");
        await RunAsync(db, "SELECT pg_reload_conf()");
        await RunAsync(db, "SET session_replication_role = replica");
        var indexes = await ListAsync(db, IndexesSql);
        foreach (var (name, _) in indexes)
            await RunAsync(db, $"DROP INDEX {name}");

        foreach (var table in only ?? (await ListAsync(db, TablesSql)).ConvertAll(t => t.Name))
            await CopyAsync(db, table);

        if (only is null)
            await CopyNamesAsync(db);

        foreach (var (_, definition) in indexes)
            await RunAsync(db, definition);

        await RunAsync(db, "VACUUM ANALYZE");
        await RunAsync(db, "ALTER SYSTEM RESET fsync");
        await RunAsync(db, "SELECT pg_reload_conf()");
        await RunAsync(db, "CHECKPOINT");
    }

    private const string TablesSql =
        $"SELECT table_name, '' FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'county_code' AND table_name <> '{KeysTable}' ORDER BY 1";

    // Primary and alternate keys stay: they are constraints.
    private const string IndexesSql = """
        SELECT i.indexname, i.indexdef FROM pg_indexes i
        WHERE i.schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
        ORDER BY 1
        """;

    private async Task CopyAsync(NpgsqlConnection db, string table)
    {
        var columns = await ListAsync(
            db,
            $"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        );
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        for (var number = visited; number < counties; number++)
        {
            var values = string.Join(", ", columns.Select(c => Value(c.Name, c.Text, CodeOf(number))));
            await RunAsync(db, $"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE county_code = {Template}");
        }

        Console.WriteLine($"  {table} copied");
    }

    private async Task CopyNamesAsync(NpgsqlConnection db)
    {
        for (var number = visited; number < counties; number++)
        {
            var code = CodeOf(number);
            await RunAsync(
                db,
                $"INSERT INTO sign_in_names (name, county, account_id) SELECT name || {code}, {code}, {Id("account_id", code)} FROM sign_in_names WHERE county = {Template}"
            );
        }
    }

    private static string Value(string column, string type, int county) =>
        (column, type) switch
        {
            ("county_code", _) => $"{county}",
            ("user_name", _) => $"user_name || {county}",
            (_, "uuid") => Id(column, county),
            _ => $"\"{column}\"",
        };

    // The county in the place of the last random digits: the same id gives the same copy wherever it stands.
    private static string Id(string column, int county) => $"(left(\"{column}\"::text, 30) || '{county:x6}')::uuid";

    private static async Task RunAsync(NpgsqlConnection db, string sql)
    {
        await using var command = new NpgsqlCommand(sql, db) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<(string Name, string Text)>> ListAsync(NpgsqlConnection db, string sql)
    {
        await using var command = new NpgsqlCommand(sql, db);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetString(1)));

        return rows;
    }
}
