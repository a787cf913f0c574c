using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;

namespace Touyan.Modules.OrganizationAffairs.Demo;

/// <summary>Affairs of organisations of the demo county, at several stages: asked for, with the committee above, sent back, to be filed, done, refused.</summary>
internal sealed class DemoAffairs(DemoCourse course, AffairWays ways, IOrganizations organizations) : IDemoPart
{
    private const int Tried = 20;

    public int Order => 66;

    public string Title => "组织事务";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var places = await organizations.Places.Where(p => p.IsOpen).OrderBy(p => p.Code).ToListAsync(ct);
        var branches = places.FindAll(p => p.Type is OrganizationType.Branch);
        var towns = places.FindAll(p => p.Type is OrganizationType.PartyCommittee && p.ParentId is not null);
        if (branches.Count == 0 || towns.Count == 0)
            return;

        // Each in another part of the county, in the first branch there that it fits.
        var (free, apart) = (branches.Select((b, n) => (Branch: b, n)).ToList(), branches.Count / ways.OfBranches.Count);
        for (var i = 0; i < ways.OfBranches.Count; i++)
        {
            foreach (var (branch, n) in free.Where(f => f.n >= i * apart).Take(Tried).ToList())
            {
                free.Remove((branch, n));
                if (await GoAsync(ways.OfBranches[i], branch, plan.Today, ct))
                    break;
            }
        }

        foreach (var way in ways.OfCommittees)
            await GoAsync(way, towns[0], plan.Today, ct);
    }

    private async Task<bool> GoAsync(AffairWay way, OrganizationPlace place, DateOnly today, CancellationToken ct)
    {
        if (await ways.SaidAsync(way, place, ct) is not { } values)
            return false;

        var input = new StartCase.Input
        {
            Procedure = way.Procedure,
            Subject = place.Id.Value,
            On = today.AddDays(-way.BegunDaysAgo),
            Values = values,
            Documents = [.. way.Documents.Select(d => new DocumentGiven(d))],
        };
        return await course.RunAsync(input, way.IsOfCommittee ? CommitteeOf(place) : SecretaryOf(place), way.Gates, ct) is not null;
    }

    private static Office CommitteeOf(OrganizationPlace place) => new(Role.CommitteeAdministrator, place.Id);

    private static Office SecretaryOf(OrganizationPlace place) => new(Role.BranchSecretary, place.Id);
}
