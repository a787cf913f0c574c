using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Duties.Occasions;

/// <summary>新成立: an organisation was set up.</summary>
internal sealed class OrganizationEstablished(IOrganizations organizations) : IDutyOccasion
{
    public const string Id = "organization-established";

    public string Word => Id;

    public async Task<ILookup<OrganizationId, DutyOccasion>> HappenedAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var begun = await organizations
            .Places.Where(p => among.Contains(p.Id) && p.EstablishedOn >= from && p.EstablishedOn <= until)
            .Select(p => new { p.Id, p.EstablishedOn })
            .ToListAsync(ct);
        return begun.ToLookup(p => p.Id, p => new DutyOccasion(Member: null, p.EstablishedOn, "成立后"));
    }
}
