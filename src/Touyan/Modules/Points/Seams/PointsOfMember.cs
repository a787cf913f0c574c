using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Seams;

/// <summary>What of this house hangs on a member. His ledger stays with his record, wherever he stands.</summary>
internal sealed class PointsOfMember(PointDesk desk) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var named = desk.Db.PointEntries.Select(e => e.MemberId).Concat(desk.Db.PointSpendings.Select(s => s.MemberId));
        return await named.Where(id => members.Contains(id)).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct)
    {
        var balance = await desk.Db.PointEntries.Where(e => e.MemberId == member).SumAsync(e => e.Points, ct);
        var waiting = await desk.Db.PointSpendings.AnyAsync(s => s.MemberId == member && s.State == SpendingState.Waiting, ct);
        return [.. balance == 0 ? [] : new[] { $"{balance} 分积分" }, .. waiting ? new[] { "待确认的积分使用" } : []];
    }
}
