using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Appraisals.Seams;

/// <summary>What of this house hangs on a member: he leaves an appraisal that runs when he leaves the branch or the books; results stay with him.</summary>
internal sealed class AppraisalsOfMember(AppraisalDesk desk) : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var named = desk
            .Db.AppraisalSheets.Select(s => s.MemberId)
            .Concat(desk.Db.TalkParts.Select(p => p.MemberId))
            .Concat(desk.Db.Issues.Select(i => i.HolderId))
            .Concat(desk.Db.Issues.Where(i => i.MemberId != null).Select(i => i.MemberId!.Value))
            .Concat(desk.Db.Criticisms.Select(c => c.MemberId))
            .Concat(desk.Db.Criticisms.Select(c => c.ByMemberId))
            .Concat(desk.Db.Analyses.Select(a => a.MemberId));
        return await named.Where(id => members.Contains(id)).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct)
    {
        var running = await Running(member).CountAsync(ct);
        var issues = await desk.Db.Issues.CountAsync(i => i.HolderId == member && i.State != IssueState.Closed, ct);
        return [.. running == 0 ? [] : new[] { "没有办结的民主评议" }, .. issues == 0 ? [] : new[] { $"{issues} 个没有销号的问题" }];
    }

    public Task<Refusal?> MovedAsync(MemberId member, OrganizationId to, string toName, Actor by, CancellationToken ct) =>
        LeaveAsync(member, $"组织关系调整到{toName}", by, ct);

    public Task<Refusal?> TransferredOutAsync(MemberId member, MembershipDecision decision, CancellationToken ct) =>
        LeaveAsync(member, "组织关系转出", decision.By, ct);

    public Task<Refusal?> EnteredAsync(MemberId member, MembershipEntry entry, Actor by, CancellationToken ct) =>
        entry.Change switch
        {
            MembershipChange.Die or MembershipChange.Leave or MembershipChange.Suspend => LeaveAsync(
                member,
                Words.Of(entry.Change),
                by,
                ct
            ),
            MembershipChange.Convert
            or MembershipChange.ExtendProbation
            or MembershipChange.Move
            or MembershipChange.Restore
            or MembershipChange.LoseContact
            or MembershipChange.Find => Task.FromResult<Refusal?>(null),
        };

    private async Task<Refusal?> LeaveAsync(MemberId member, string why, Actor by, CancellationToken ct)
    {
        foreach (var appraisal in await Running(member).Include(a => a.Sheets).ToListAsync(ct))
        {
            if (appraisal.Lose(member, why, desk.Rules))
                desk.Record(by, AppraisalsActs.Leave, appraisal, why, appraisal.Of(member)!.Name);
        }

        return null;
    }

    private IQueryable<Appraisal> Running(MemberId member) =>
        desk.Db.Appraisals.Where(a =>
            a.State != AppraisalState.Finished && a.State != AppraisalState.Stopped && a.Sheets.Any(s => s.MemberId == member)
        );
}
