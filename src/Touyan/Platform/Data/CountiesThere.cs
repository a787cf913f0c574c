using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Touyan.Platform.Data;

/// <summary>Which counties there are, by what the tables hold and no list that could leave one out.</summary>
public static class CountiesThere
{
    /// <summary>
    /// The counties (and 0, the installation) that have a row in one of the tables, in order. One step along the key of each table for each county: no
    /// table is read through.
    /// </summary>
    public static async Task<IReadOnlyCollection<int>> CountiesInAsync(
        this TouyanDb db,
        IEnumerable<IReadOnlyEntityType> tables,
        CancellationToken ct
    )
    {
        var found = new SortedSet<int>();
        foreach (var table in tables.Select(t => t.GetTableName()!).Distinct(StringComparer.Ordinal))
        {
            for (var next = await AfterAsync(db, table, -1, ct); next is { } county; next = await AfterAsync(db, table, county, ct))
                found.Add(county);
        }

        return found;
    }

    /// <summary>The counties that have a row of this kind.</summary>
    public static Task<IReadOnlyCollection<int>> CountiesInAsync<T>(this TouyanDb db, CancellationToken ct)
        where T : class => db.CountiesInAsync([db.Model.FindEntityType(typeof(T))!], ct);

    private static Task<int?> AfterAsync(TouyanDb db, string table, int county, CancellationToken ct)
    {
        var sql = $"SELECT MIN(county_code) AS \"Value\" FROM \"{table}\" WHERE county_code > {{0}}";
        return db.Database.SqlQueryRaw<int?>(sql, county).TagWith(AcrossCounties.Tag).SingleAsync(ct);
    }
}
