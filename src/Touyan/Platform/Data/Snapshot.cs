using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Touyan.Platform.Data;

/// <summary>Reads many tables as they stood at one instant, while others go on writing; dispose it when all is read.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly TouyanDb db;
    private readonly DbTransaction transaction;

    private Snapshot(TouyanDb db, DbTransaction transaction) => (this.db, this.transaction) = (db, transaction);

    public static async Task<Snapshot> OpenAsync(TouyanDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        // EF's own transaction would take SQLite's write lock.
        var begun = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(begun, ct);
        return new Snapshot(db, begun);
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }
}
