using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Removes the members that an import entered, with the rows that are only theirs; the trail tells which they were.</summary>
internal sealed class EraseMembers(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    public DateTime Now => clock.UtcNow;

    /// <summary>They are gone with this unit of work; the caller tells why.</summary>
    public async Task<TracedRows> RunAsync(Guid import, CancellationToken ct)
    {
        var rows = trail.InBulk();
        var imported = db.Members.Where(m => m.ImportId == import);
        var ids = imported.Select(m => m.Id);
        // Held from here on: a rotation of keys must not seal them anew between what is told of them and their going.
        await imported.ExecuteUpdateAsync(s => s.SetProperty(m => m.Version, m => m.Version), ct);
        rows.Gone(await imported.AsNoTracking().ToListAsync(ct));
        rows.Gone(await db.MembershipSpells.AsNoTracking().Where(s => ids.Contains(s.MemberId)).ToListAsync(ct));
        rows.Gone(await db.Set<EducationRecord>().AsNoTracking().Where(e => ids.Contains(e.MemberId)).ToListAsync(ct));
        rows.Gone(await db.Set<OccupationSpell>().AsNoTracking().Where(o => ids.Contains(o.MemberId)).ToListAsync(ct));
        rows.Gone(await db.Set<Honour>().AsNoTracking().Where(h => ids.Contains(h.MemberId)).ToListAsync(ct));
        await imported.ExecuteDeleteAsync(ct);
        return rows;
    }
}
