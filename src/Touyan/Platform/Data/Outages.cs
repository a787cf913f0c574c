using Microsoft.Data.Sqlite;
using Npgsql;

namespace Touyan.Platform.Data;

/// <summary>What keeps the database from doing what it was asked, though nothing is wrong with that.</summary>
public enum Outage
{
    /// <summary>It is not there, or on its way up or down.</summary>
    Away = 1,

    /// <summary>It has its hands full: locked for longer than one waits, out of connections, two in each other's way.</summary>
    Busy = 2,

    /// <summary>It has no room left to write in.</summary>
    Full = 3,
}

/// <summary>Tells an outage from a fault of the program.</summary>
public static class Outages
{
    // SQLite's result codes.
    private const int Locked = 5;
    private const int TableLocked = 6;
    private const int ReadOnly = 8;
    private const int CannotWrite = 10;
    private const int NoRoom = 13;
    private const int CannotOpen = 14;

    // ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.
    private static readonly int[] NoRoomForFiles = [28, 122, unchecked((int)0x80070070)];

    extension(Exception fault)
    {
        /// <summary>The outage behind a fault, also when it is wrapped; null when there is none: then it is a mistake of ours.</summary>
        public Outage? AsOutage() =>
            fault switch
            {
                SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
                PostgresException postgres => OfPostgres(postgres.SqlState),
                NpgsqlException { InnerException: TimeoutException } => Outage.Busy,
                // No answer at all: refused, or cut off.
                NpgsqlException => Outage.Away,
                IOException file when NoRoomForFiles.Contains(file.HResult) => Outage.Full,
                { InnerException: { } inner } => inner.AsOutage(),
                _ => null,
            };
    }

    private static Outage? OfSqlite(int code) =>
        code switch
        {
            Locked or TableLocked => Outage.Busy,
            NoRoom or CannotWrite => Outage.Full,
            CannotOpen or ReadOnly => Outage.Away,
            _ => null,
        };

    private static Outage? OfPostgres(string state) =>
        state switch
        {
            PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError => Outage.Full,
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => Outage.Away,
            // 08: the connection; the read-only half of a pair that changes over.
            _ when state.StartsWith("08", StringComparison.Ordinal) => Outage.Away,
            PostgresErrorCodes.ReadOnlySqlTransaction => Outage.Away,
            // 53: connections, memory; 40: two transactions in each other's way; a lock or an answer that took too long.
            _ when state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("40", StringComparison.Ordinal) => Outage.Busy,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => Outage.Busy,
            _ => null,
        };
}
