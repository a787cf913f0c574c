using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.History;

/// <summary>Reads entries, the latest first, page by page along their ids (which are in order of time), and puts names in the place of ids.</summary>
public sealed class TrailReader(IEnumerable<ITrailNames> names)
{
    internal async Task<Page<TrailLine>> ReadAsync(IQueryable<TrailEntry> entries, string? cursor, int size, CancellationToken ct)
    {
        var at = Cursor.Read(cursor);
        var back = at?.Backwards is true;
        var beyond =
            at is null ? entries.OrderByDescending(e => e.Id)
            : back ? entries.Where(e => e.Id > at.Id).OrderBy(e => e.Id)
            : entries.Where(e => e.Id < at.Id).OrderByDescending(e => e.Id);
        var found = await beyond.AsNoTracking().Take(size + 1).ToListAsync(ct);
        var more = found.Count > size;
        var page = found.Take(size).OrderByDescending(e => e.Id).ToList();
        var lines = await NameAsync([.. page.Select(TrailLine.Of)], ct);
        return new Page<TrailLine>(
            lines,
            lines.Count > 0 && (back || more) ? new Cursor("", lines[^1].Id).ToString() : null,
            lines.Count > 0 && at is not null && (!back || more) ? new Cursor("", lines[0].Id, Backwards: true).ToString() : null
        );
    }

    private async Task<IReadOnlyList<TrailLine>> NameAsync(List<TrailLine> lines, CancellationToken ct)
    {
        var ids = lines.SelectMany(l => l.Changes).SelectMany(c => new[] { IdIn(c.Before), IdIn(c.After) }).OfType<Guid>().ToHashSet();
        var known = new Dictionary<Guid, string>();
        foreach (var source in ids.Count == 0 ? [] : names)
        {
            foreach (var (id, name) in await source.OfAsync(ids, ct))
                known[id] = name;
        }

        return [.. lines.Select(l => l with { Changes = [.. l.Changes.Select(c => Named(c, known)).Where(IsToTell)] })];
    }

    // An id that nobody knows by name says nothing to a reader.
    private static bool IsToTell(FieldChange change) => change is not { Before: null, After: null };

    private static FieldChange Named(FieldChange change, Dictionary<Guid, string> known) =>
        (
            change with
            {
                Before = IdIn(change.Before) is { } before ? known.GetValueOrDefault(before) : change.Before,
                After = IdIn(change.After) is { } after ? known.GetValueOrDefault(after) : change.After,
            }
        ).ThatShows();

    private static Guid? IdIn(string? text) => Guid.TryParseExact(text, "D", out var id) ? id : null;
}
