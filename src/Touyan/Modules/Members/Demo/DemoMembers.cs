using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Members.Demo;

/// <summary>The demo county's members: invented, but made up as the membership of the nation is.</summary>
internal sealed class DemoMembers(Trail.Trail trail, IOrganizations organizations, Rules rules, TimeProvider clock) : IDemoPart
{
    private const int AtOnce = 1000;

    public int Order => 20;

    public string Title => "党员";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var random = new Random(plan.Seed);
        var branches = await BranchesAsync(ct);
        if (branches.Count == 0)
            return;

        var people = new DemoPeople(plan.Members, plan.Today, rules, random).Invent();
        var enrolling = new DemoEnrolling(plan, new DemoBranches(branches, random), rules, random);
        foreach (var members in people.SelectMany(enrolling.Enrol).Chunk(AtOnce))
            await WriteAsync(members, plan, ct);
    }

    private async Task WriteAsync(Member[] members, DemoPlan plan, CancellationToken ct)
    {
        var rows = trail.InBulk();
        await rows.InsertAsync(members, ct);
        await rows.InsertAsync(members.SelectMany(m => m.Spells), ct);
        await rows.InsertAsync(members.SelectMany(m => m.EducationRecords), ct);
        await rows.InsertAsync(members.SelectMany(m => m.OccupationSpells), ct);
        await rows.InsertAsync(members.SelectMany(m => m.Honours), ct);
        await rows.TellAsync([DemoEntry.Of(plan, $"{Title} {members.Length} 名", clock.UtcNow)], ct);
    }

    // In the order of their codes, so that the same seed gives the same county.
    private async Task<List<OrganizationPlace>> BranchesAsync(CancellationToken ct)
    {
        var open = await organizations.Places.Where(p => p.IsOpen).ToListAsync(ct);
        return
        [
            .. open.Where(p => p.Type is OrganizationType.Branch or OrganizationType.JointBranch)
                .OrderBy(p => p.Code, StringComparer.Ordinal),
        ];
    }
}
