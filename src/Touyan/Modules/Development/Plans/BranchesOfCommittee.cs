using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Development.Plans;

/// <summary>The branches for which a committee approves: those below it with no other committee in between.</summary>
public sealed class BranchesOfCommittee(IOrganizations organizations)
{
    public async Task<IReadOnlyList<OrganizationPlace>> OfAsync(OrganizationPlace committee, CancellationToken ct)
    {
        var within = organizations.Within(Reach.Of([committee.Path]));
        var below = await organizations.Places.Where(p => p.IsOpen && within.Contains(p.Id)).OrderBy(p => p.Path).ToListAsync(ct);
        var committees = below.Where(p => p.Type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee).ToList();
        return
        [
            .. below.Where(p =>
                p.Type is OrganizationType.Branch or OrganizationType.JointBranch && NearestAbove(p, committees)?.Id == committee.Id
            ),
        ];
    }

    private static OrganizationPlace? NearestAbove(OrganizationPlace branch, List<OrganizationPlace> committees) =>
        committees.Where(c => OrganizationPath.IsWithin(branch.Path, c.Path)).MaxBy(c => c.Path.Length);
}
