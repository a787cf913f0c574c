using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>What somebody is to do, and has done: his own page on a phone.</summary>
public sealed class ListOwnFollowUps(FollowUpDesk desk)
{
    private const int Most = 30;

    public async Task<IReadOnlyList<FollowUp>> RunAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(LifePermissions.Attend))
            return [];

        return await desk
            .Life.Db.FollowUps.AsNoTracking()
            .Include(f => f.Holders)
            .Include(f => f.Reports)
            .AsSplitQuery()
            .Where(f => f.State != FollowUpState.Planned && f.Holders.Any(h => h.MemberId == self))
            .OrderByDescending(f => f.State == FollowUpState.Open)
            .ThenByDescending(f => f.State == FollowUpState.Reported)
            .ThenBy(f => f.DueOn)
            .ThenBy(f => f.Id)
            .Take(Most)
            .ToListAsync(ct);
    }
}
