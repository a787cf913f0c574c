using Touyan.Platform.Backup;
using Touyan.Platform.Data;

namespace Touyan.Platform.Counties;

/// <summary>Puts the rows of a county's folder into the tables, in the transaction that is running.</summary>
internal sealed class BringRows(TouyanDb db, CountyFolder folder)
{
    private readonly IReadOnlyList<CountyTable> tables = CountyTable.All(db.Model);

    /// <summary>Names, unique over all counties, that are taken here.</summary>
    public async Task<IReadOnlySet<string>> TakenNamesAsync(CancellationToken ct)
    {
        var taken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in tables.Where(IsOfNames))
        {
            var brought = folder.Rows(table.Table).Select(row => NameOf(table, row)).ToHashSet(StringComparer.Ordinal);
            await foreach (var row in TableRows.ReadAsync(db, table.Table, county: null, ct))
            {
                if (brought.Contains(NameOf(table, row)))
                    taken.Add(NameOf(table, row));
            }
        }

        return taken;
    }

    /// <summary>All rows but those of names that are left behind.</summary>
    public async Task RunAsync(IReadOnlySet<string> left, CancellationToken ct)
    {
        await TableInsert.DeferKeysAsync(db, ct);
        foreach (var table in tables)
        {
            var rows = folder.Rows(table.Table);
            await InsertAsync(table.Table, IsOfNames(table) ? rows.Where(row => !left.Contains(NameOf(table, row))) : rows, ct);
        }
    }

    private async Task InsertAsync(StoredTable table, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var insert = await TableInsert.BeginAsync(db, table, ct);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            await insert.WriteAsync(row, ct);
        }

        await insert.CompleteAsync(ct);
    }

    // A table of the installation whose key is a text: the text may stand once, whatever the county.
    private static bool IsOfNames(CountyTable table) =>
        table.Table.Key is [var key] && table.Table.Columns[table.Table.IndexOf(key)].Kind is ValueKind.Text;

    private static string NameOf(CountyTable table, object?[] row) => (string)row[table.Table.IndexOf(table.Table.Key[0])]!;
}
