using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Seams;

/// <summary>What of this house hangs on a member: his posts end when he leaves the branch, the county or the books.</summary>
internal sealed class PostsOfMember(PostDesk desk) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var named = desk
            .Db.PostHoldings.Select(h => h.MemberId)
            .Concat(desk.Db.ServiceDeeds.Select(d => d.MemberId))
            .Concat(desk.Db.ServiceSlips.Where(s => s.IssuedByMember != null).Select(s => s.IssuedByMember!.Value));
        return await named.Where(id => members.Contains(id)).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct)
    {
        var holds = await desk.InForce.CountAsync(h => h.MemberId == member, ct);
        var waiting = await desk.Db.ServiceDeeds.Standing(DeedState.Waiting).CountAsync(d => d.MemberId == member, ct);
        return [.. holds == 0 ? [] : new[] { $"承担的 {holds} 个岗位" }, .. waiting == 0 ? [] : new[] { $"{waiting} 次待确认的服务" }];
    }

    public Task<Refusal?> MovedAsync(MemberId member, OrganizationId to, string toName, Actor by, CancellationToken ct) =>
        EndAsync(member, HoldingEnd.LeftBranch, $"组织关系调整到{toName}", by, ct);

    public Task<Refusal?> TransferredOutAsync(MemberId member, MembershipDecision decision, CancellationToken ct) =>
        EndAsync(member, HoldingEnd.LeftBranch, "组织关系转出", decision.By, ct);

    public Task<Refusal?> EnteredAsync(MemberId member, MembershipEntry entry, Actor by, CancellationToken ct) =>
        entry.Change switch
        {
            MembershipChange.Die => EndAsync(member, HoldingEnd.Died, entry.Reason, by, ct),
            MembershipChange.Leave or MembershipChange.Suspend => EndAsync(member, HoldingEnd.LeftTheBooks, entry.Reason, by, ct),
            MembershipChange.Convert
            or MembershipChange.ExtendProbation
            or MembershipChange.Move
            or MembershipChange.Restore
            or MembershipChange.LoseContact
            or MembershipChange.Find => Task.FromResult<Refusal?>(null),
        };

    private async Task<Refusal?> EndAsync(MemberId id, HoldingEnd end, string reason, Actor by, CancellationToken ct)
    {
        var held = await desk.Db.PostHoldings.Where(h => h.MemberId == id && h.EndedOn == null).ToListAsync(ct);
        if (held.Count == 0)
            return null;

        foreach (var holding in held)
            holding.Finish(end, reason, desk.Today);

        var member = await desk.Members.Known.SingleAsync(m => m.Id == id, ct);
        desk.Record(by, PostsActs.EndHolding, member, reason, $"{Words.Of(end)}，{held.Count} 个岗位");
        return null;
    }
}
