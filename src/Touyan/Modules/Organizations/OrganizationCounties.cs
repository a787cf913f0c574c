using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations;

/// <summary>Part of the door, for starts, sweeps and commands: the counties that have organisations.</summary>
public static class OrganizationCounties
{
    public static Task<IReadOnlyCollection<int>> OfAsync(TouyanDb db, CancellationToken ct) => db.CountiesInAsync<Organization>(ct);
}
