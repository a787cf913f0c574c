using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Touyan.Bench.Yardsticks;

/// <summary>A statement as the product sent it, with its parameters.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<DbParameter> Parameters)
{
    public static Statement Of(DbCommand command) => new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]);

    /// <summary>The same for another connection, prepared.</summary>
    public DbCommand Prepare(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var parameter in Parameters)
            command.Parameters.Add(Copy(parameter));

        command.Prepare();
        return command;
    }

    private static DbParameter Copy(DbParameter parameter) =>
        parameter switch
        {
            NpgsqlParameter postgres => postgres.Clone(),
            SqliteParameter sqlite => new SqliteParameter(sqlite.ParameterName, sqlite.SqliteType) { Value = sqlite.Value },
            _ => throw new NotSupportedException(parameter.GetType().Name),
        };
}
