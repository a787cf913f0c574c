using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Dispositions.Demo;

/// <summary>Dispositions of the demo county, one at every stage, in branches all over it; the first in the branch whose secretary can sign in.</summary>
internal sealed class DemoDispositions(DemoCourse course, IOrganizations organizations, IMemberRecords records, ICommittees committees)
    : IDemoPart
{
    private const int FewestMembers = 6;

    public int Order => 64;

    public string Title => "组织处置";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var branches = await organizations
            .Places.Where(p => p.IsOpen && p.Type == OrganizationType.Branch)
            .OrderBy(p => p.Code)
            .ToListAsync(ct);
        var ways = new Queue<DispositionWay>(DispositionWays.Of(plan.Today));
        var apart = Math.Max(1, branches.Count / (ways.Count * 2));
        for (var i = 0; i < branches.Count && ways.Count > 0; i += apart)
        {
            if (await GoAsync(ways.Peek(), branches[i], plan.Today, ct))
                ways.Dequeue();
        }
    }

    private async Task<bool> GoAsync(DispositionWay way, OrganizationPlace branch, DateOnly today, CancellationToken ct)
    {
        var begunOn = today.AddDays(-way.BegunDaysAgo);
        var seated = (await committees.InOfficeAsync(branch.Id, ct))?.Members ?? [];
        var there = (await records.OfAsync(branch.Id, today, ct)).Where(m => m.IsFullInGoodStanding).ToList();
        if (there.Count < FewestMembers)
            return false;

        foreach (var member in there.Where(m => m.ConvertedOn < begunOn && !seated.Contains(m.Id)).Reverse())
        {
            if (await course.RunAsync(Beginning(way, member.Id, begunOn, today), SecretaryOf(branch), way.Gates, ct) is null)
                continue;

            if (way.Then is { } next)
                await course.RunAsync(
                    Beginning(next, member.Id, today.AddDays(-next.BegunDaysAgo), today),
                    SecretaryOf(branch),
                    next.Gates,
                    ct
                );
            return true;
        }

        return false;
    }

    private static Office SecretaryOf(OrganizationPlace branch) => new(Role.BranchSecretary, branch.Id);

    private static StartCase.Input Beginning(DispositionWay way, MemberId member, DateOnly on, DateOnly today)
    {
        var values = new Dictionary<string, string>
        {
            ["ground"] = way.Ground,
            ["facts"] = way.Facts,
            ["punished"] = "否",
        };
        if (way.LapsedDaysAgo is { } days)
            values["lapsed-since"] = $"{today.AddDays(-days):yyyy-MM-dd}";

        return new()
        {
            Procedure = way.Procedure,
            Subject = member.Value,
            On = on,
            Values = values,
        };
    }
}
