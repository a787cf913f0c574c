using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>Below what a new organisation is to stand: the committee that decides, or a body below it that was named.</summary>
internal sealed class FindParent(IOrganizations organizations)
{
    public async Task<Result<OrganizationId>> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var committee = moment.Organization;
        if (moment.Values.Organization("below") is not { } below || below == committee)
            return committee;

        var (top, named) = (await PathAsync(committee, ct), await PathAsync(below, ct));
        return top is not null && named is not null && OrganizationPath.IsWithin(named, top) ? below : AffairRefusals.BelowElsewhere;
    }

    private Task<string?> PathAsync(OrganizationId id, CancellationToken ct) =>
        organizations.Places.Where(p => p.Id == id).Select(p => p.Path).SingleOrDefaultAsync(ct);
}
