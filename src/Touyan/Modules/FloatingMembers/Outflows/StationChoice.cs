using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>Stations that may serve somebody: those of the whole county, for they are there for whoever is in that city.</summary>
public sealed class StationChoice(TouyanDb db)
{
    public async Task<bool> IsOpenAsync(StationId? id, CancellationToken ct) =>
        id is null || await db.FloatingStations.AnyAsync(s => s.Id == id && s.ClosedOn == null, ct);

    public async Task<IReadOnlyList<SelectListItem>> ListAsync(CancellationToken ct) =>
        await db
            .FloatingStations.Where(s => s.ClosedOn == null)
            .OrderBy(s => s.Province)
            .ThenBy(s => s.Name)
            .Select(s => new SelectListItem(s.Name, s.Id.ToString()))
            .ToListAsync(ct);

    public async Task<string?> NameAsync(StationId? id, CancellationToken ct) =>
        id is null ? null : await db.FloatingStations.Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(ct);
}
