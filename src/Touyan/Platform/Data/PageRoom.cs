using Microsoft.EntityFrameworkCore;

namespace Touyan.Platform.Data;

/// <summary>
/// Memory for the pages that a large write changes. SQLite with the 2 MB that it usually has writes and reads them again and again, which takes
/// half its time. Given back at the end. Nothing on PostgreSQL, which has memory of its own.
/// </summary>
public sealed class PageRoom : IAsyncDisposable
{
    private const string Large = "PRAGMA cache_size = -49152";
    private const string Usual = "PRAGMA cache_size = -2000";

    private readonly TouyanDb? db;

    private PageRoom(TouyanDb? db) => this.db = db;

    public static async Task<PageRoom> OpenAsync(TouyanDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return new PageRoom(db: null);

        await db.Database.ExecuteSqlRawAsync(Large, ct);
        return new PageRoom(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
            await db.Database.ExecuteSqlRawAsync(Usual);
    }
}
