using Touyan.Kernel;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Witness;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail;

/// <summary>
/// Rows that are written or removed in bulk, past the change tracker, and the entries that tell of them. Begin with <see cref="Trail.InBulk"/>, end
/// with <see cref="TellAsync"/> in the same transaction: each row is told of by the entry about it or about a row that it points at, else by the first.
/// </summary>
public sealed class TracedRows
{
    private readonly TouyanDb db;
    private readonly EntryStamp stamp;
    private readonly List<RowState> touched = [];

    internal TracedRows(TouyanDb db, EntryStamp stamp) => (this.db, this.stamp) = (db, stamp);

    /// <summary>Inserts rows of one table.</summary>
    public async Task InsertAsync<T>(IEnumerable<T> rows, CancellationToken ct)
        where T : class, ICountyOwned
    {
        var all = rows as IReadOnlyCollection<T> ?? [.. rows];
        await db.BulkInsertAsync(all, ct);
        Note(all);
    }

    /// <summary>Says which rows are about to go, as they stand: the caller removes them.</summary>
    public void Gone<T>(IEnumerable<T> rows)
        where T : class, ICountyOwned => Note(rows);

    /// <summary>Writes the entries with what they tell of the rows.</summary>
    public async Task TellAsync(IReadOnlyList<TrailEntry> entries, CancellationToken ct)
    {
        var bySubject = new Dictionary<Guid, TrailEntry>(entries.Count);
        foreach (var entry in entries)
            bySubject.TryAdd(entry.SubjectId, entry);

        foreach (var told in touched.GroupBy(row => Teller(row, bySubject) ?? entries[0]))
            told.Key.Rows = RowChange.Pack([.. told.Select(r => r.AsChange)]);

        foreach (var entry in entries)
            stamp.Put(entry);

        touched.Clear();
        await db.BulkInsertAsync(entries, ct);
    }

    private static TrailEntry? Teller(RowState row, Dictionary<Guid, TrailEntry> bySubject) =>
        row.Owners.Select(id => bySubject.GetValueOrDefault(id)).FirstOrDefault(e => e is not null);

    private void Note<T>(IEnumerable<T> rows)
        where T : class
    {
        var shape = RowShape.Of(db.Model.FindEntityType(typeof(T))!);
        touched.AddRange(rows.Select(shape.StateOf));
    }
}
