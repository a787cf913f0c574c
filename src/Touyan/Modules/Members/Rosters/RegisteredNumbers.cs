using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Which numbers of a batch of rows stand in the county's books; asked once a batch, whatever the size of the county.</summary>
internal sealed class RegisteredNumbers(TouyanDb db)
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

        found = [.. await db.Members.Where(m => written.Contains(m.IdNumber)).Select(m => m.IdNumber).ToListAsync(ct)];
    }
}
