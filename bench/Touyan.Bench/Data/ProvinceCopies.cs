using System.Data.Common;
using Touyan.Bench.Servers;

namespace Touyan.Bench.Data;

/// <summary>Copies what was counted of one county to the other counties of its province: figures and names, as a province reads them.</summary>
internal sealed class ProvinceCopies(Ground ground, int counties)
{
    /// <summary>Code of the province of the county that is copied.</summary>
    public const int Province = 320000;

    /// <summary>The county administrator of the province.</summary>
    public static string User => $"zuzhibu{Province}";

    private static readonly string[] Tables = ["duty_counted_years", "duty_counts"];

    public void Make()
    {
        using var connection = ground.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var table in Tables)
        {
            var columns = ColumnsOf(connection, transaction, table);
            var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
            foreach (var code in Codes())
            {
                var values = string.Join(", ", columns.Select(c => c == "county_code" ? $"{code}" : $"\"{c}\""));
                Run(
                    connection,
                    transaction,
                    $"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE county_code = {CountyCopies.Template}"
                );
            }
        }

        transaction.Commit();
    }

    private IEnumerable<int> Codes() =>
        Enumerable.Range(Province + 1, counties).Where(code => code != CountyCopies.Template).Take(counties - 1);

    private static List<string> ColumnsOf(DbConnection connection, DbTransaction transaction, string table)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT * FROM {table} WHERE county_code = 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static void Run(DbConnection connection, DbTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
