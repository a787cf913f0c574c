using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Seams;

/// <summary>What of this house hangs on a member.</summary>
internal sealed class FloatingOfMember(TouyanDb db) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var away = db.Outflows.Select(o => o.MemberId).Concat(db.Outflows.Select(o => o.ContactPersonId));
        var here = db
            .Inflows.Where(i => i.MemberId != null)
            .Select(i => i.MemberId!.Value)
            .Concat(db.Inflows.Select(i => i.ContactPersonId));
        return await away.Concat(here).Where(id => members.Contains(id)).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct)
    {
        var isAway = await db.Outflows.AnyAsync(o => o.MemberId == member && o.EndedOn == null, ct);
        var isHere = await db.Inflows.AnyAsync(i => i.MemberId == member && i.LeftOn == null, ct);
        return [.. isAway ? new[] { "尚未结束的外出登记" } : [], .. isHere ? new[] { "尚未签批的流入登记" } : []];
    }
}
