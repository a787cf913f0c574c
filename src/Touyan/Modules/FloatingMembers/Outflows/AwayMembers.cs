using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>From leaving, included, to the return, excluded.</summary>
internal sealed class AwayMembers(TouyanDb db) : IAwayMembers
{
    public async Task<IReadOnlySet<MemberId>> AmongAsync(IReadOnlyCollection<MemberId> members, DateOnly on, CancellationToken ct)
    {
        var away = await db
            .Outflows.Where(o => members.Contains(o.MemberId) && o.Since <= on && (o.EndedOn == null || o.EndedOn > on))
            .Select(o => o.MemberId)
            .ToListAsync(ct);
        return away.ToHashSet();
    }
}
