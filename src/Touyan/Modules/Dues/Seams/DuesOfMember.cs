using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Seams;

/// <summary>What of this house hangs on a member. Where he stands decides by itself to whom the next month is owed: nothing is moved with him.</summary>
internal sealed class DuesOfMember(TouyanDb db) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        if (members.Count == 0)
            return [];

        var named = db
            .DuesBases.Select(b => b.MemberId)
            .Concat(db.DuesAssessments.Select(a => a.MemberId))
            .Concat(db.DuesPayments.Select(p => p.MemberId))
            .Concat(db.DuesReliefs.Select(r => r.MemberId))
            .Concat(db.LargeDues.Select(l => l.MemberId));
        return await named.Where(id => members.Contains(id)).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct)
    {
        var hasBasis = await db.DuesBases.AnyAsync(b => b.MemberId == member, ct);
        var hasPaid = await db.DuesPayments.AnyAsync(p => p.MemberId == member, ct);
        return [.. hasBasis ? new[] { "党费计算基数" } : [], .. hasPaid ? new[] { "党费交纳记录" } : []];
    }
}
