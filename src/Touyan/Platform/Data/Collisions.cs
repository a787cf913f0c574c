using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Touyan.Platform.Data;

/// <summary>Tells what the database refused because someone else was quicker.</summary>
public static class Collisions
{
    private const string UniqueViolation = "23505";
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    extension(Exception fault)
    {
        /// <summary>True when a value that may stand once is there already; looks through what the fault is wrapped in.</summary>
        public bool IsUniqueViolation() =>
            fault switch
            {
                SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } => true,
                DbException { SqlState: UniqueViolation } => true,
                { InnerException: { } inner } => inner.IsUniqueViolation(),
                _ => false,
            };
    }
}
