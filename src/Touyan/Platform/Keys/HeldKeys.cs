using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>
/// Which keys of a county are current, asked inside the transaction that writes under them. On PostgreSQL their rows are held in share until it
/// ends (writers do not wait for each other), so that no key is retired, and no digest written under an old one, while somebody still uses it.
/// SQLite has one writer.
/// </summary>
internal static class HeldKeys
{
    private const int Step = 100_000;

    private const string Sql = """
        SELECT purpose * 100000 + number AS "Value" FROM data_keys
        WHERE county_code = {0} AND retired_at IS NULL
        """;

    /// <summary>The numbers of the current keys; null when there are none.</summary>
    public static async Task<(int Value, int LookUp)?> ReadAsync(TouyanDb db, CancellationToken ct)
    {
        var lockRows = !db.Database.IsSqlite() && db.Database.CurrentTransaction is not null;
        for (var tries = 0; tries < 5; tries++)
        {
            var found = await db.Database.SqlQueryRaw<int>(lockRows ? Sql + " FOR SHARE" : Sql, db.County).ToListAsync(ct);
            if (found.Count == 0)
                return null;

            var (value, lookUp) = (Highest(found, KeyPurpose.Values), Highest(found, KeyPurpose.LookUp));
            if (value > 0 && lookUp > 0)
                return (value, lookUp);

            // One was retired while this waited for it; its successor is in sight of the next question.
        }

        throw new InvalidOperationException($"County {db.County} has keys of one purpose only.");
    }

    private static int Highest(List<int> found, KeyPurpose purpose) =>
        found.Where(n => n / Step == (int)purpose).Select(n => n % Step).DefaultIfEmpty().Max();
}
