using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Seams;

/// <summary>What of this house hangs on a member. Lists of meetings to come follow the books by themselves; an excuse ends with the membership.</summary>
internal sealed class LifeOfMember(TouyanDb db, TimeProvider clock) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var named = db
            .Attendances.Select(a => a.MemberId)
            .Concat(db.AttendanceExcuses.Select(e => e.MemberId))
            .Concat(db.Set<FollowUpHolder>().Select(h => h.MemberId))
            .Concat(db.Meetings.Where(m => m.SpeakerId != null).Select(m => m.SpeakerId!.Value));
        return await named.Where(id => members.Contains(id)).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct)
    {
        var isExcused = await db.AttendanceExcuses.AnyAsync(e => e.MemberId == member && e.To == null, ct);
        var asked = await db.FollowUps.Owed.CountAsync(f => f.Holders.Any(h => h.MemberId == member), ct);
        return [.. isExcused ? new[] { "尚未结束的免于到会登记" } : [], .. asked == 0 ? [] : new[] { $"{asked} 项没有办结的落实事项" }];
    }

    public async Task<Refusal?> TransferredOutAsync(MemberId member, MembershipDecision decision, CancellationToken ct)
    {
        await EndExcuseAsync(member, clock.Today, ct);
        return null;
    }

    public async Task<Refusal?> EnteredAsync(MemberId member, MembershipEntry entry, Actor by, CancellationToken ct)
    {
        if (entry.Change is MembershipChange.Leave or MembershipChange.Die)
            await EndExcuseAsync(member, clock.Today, ct);

        return null;
    }

    private async Task EndExcuseAsync(MemberId member, DateOnly today, CancellationToken ct)
    {
        if (await db.AttendanceExcuses.SingleOrDefaultAsync(e => e.MemberId == member && e.To == null, ct) is { } open)
            open.EndWith(today);
    }
}
