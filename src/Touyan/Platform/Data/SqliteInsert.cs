using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Touyan.Platform.Data;

/// <summary>
/// One prepared statement, run again and again with other values, which are bound by their place: the driver's commands look every parameter up
/// by its name each time, and cost several times what the insert itself does. Values are written as the driver writes them.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;

    public SqliteInsert(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
    }

    /// <summary>Gives a place, from 1, its value for the next run.</summary>
    public void Bind(int place, object? value) =>
        Check(
            value switch
            {
                null => raw.sqlite3_bind_null(statement, place),
                string text => raw.sqlite3_bind_text16(statement, place, text),
                int or long or short or byte => raw.sqlite3_bind_int64(
                    statement,
                    place,
                    Convert.ToInt64(value, CultureInfo.InvariantCulture)
                ),
                bool truth => raw.sqlite3_bind_int64(statement, place, truth ? 1 : 0),
                double number => raw.sqlite3_bind_double(statement, place, number),
                Guid id => raw.sqlite3_bind_text16(statement, place, id.ToString().ToUpperInvariant()),
                DateOnly day => raw.sqlite3_bind_text16(statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                DateTime at => raw.sqlite3_bind_text16(
                    statement,
                    place,
                    at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
                ),
                byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
                _ => throw new NotSupportedException($"{value.GetType().Name} in a bulk insert."),
            }
        );

    public void Run()
    {
        var outcome = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(outcome is raw.SQLITE_DONE ? raw.SQLITE_OK : outcome);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, connection.Handle);
}
