using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Rosters;

/// <summary>
/// Which numbers of a batch of rows stand in the county's books; asked once a batch, whatever the size of the county, beside the unit of work
/// that is writing the batches before.
/// </summary>
internal sealed class RegisteredNumbers(INewDb newDb, int county)
{
    private HashSet<CitizenId> found = [];

    public bool Contains(CitizenId id) => found.Contains(id);

    public async Task LookUpAsync(IEnumerable<RosterRow> rows, CancellationToken ct)
    {
        var written = new List<CitizenId>();
        foreach (var row in rows)
        {
            if (CitizenId.TryParse(row[RosterColumn.IdNumber].Text, out var id, out _))
                written.Add(id);
        }

        await using var db = newDb.Create();
        db.Enter(county);
        var digests = await db.DigestsAsync(written, ct);
        var known = await db
            .Members.Where(m => EF.Parameter(digests).Contains(m.IdNumberDigest))
            .Select(m => m.IdNumberDigest)
            .ToListAsync(ct);
        var taken = known.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        found = [.. written.Where((_, i) => taken.Contains(Convert.ToHexString(digests[i])))];
    }
}
