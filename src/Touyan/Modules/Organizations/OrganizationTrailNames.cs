using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations;

/// <summary>Tells the trail what organisations are called.</summary>
internal sealed class OrganizationTrailNames(TouyanDb db) : ITrailNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Select(id => new OrganizationId(id)).ToList();
        var found = await db.Organizations.Where(o => asked.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(ct);
        return found.ToDictionary(o => o.Id.Value, o => o.Name);
    }
}
