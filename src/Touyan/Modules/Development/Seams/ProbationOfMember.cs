using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Members;

namespace Touyan.Modules.Development.Seams;

/// <summary>
/// A member on probation is still on his way: his file goes with his relation, and the new branch keeps the gates of his case. Out of the county his case
/// ends here; from another county of the installation it goes on here.
/// </summary>
internal sealed class ProbationOfMember(ApplicantDesk desk, FollowCase follow, LeaveOnProbation leave, ReceiveProbation receive)
    : IMemberUse
{
    public async Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        var asked = members.Select(m => (MemberId?)m).ToList();
        return await desk.Db.Applicants.Where(a => asked.Contains(a.MemberId)).Select(a => a.MemberId!.Value).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct) =>
        await desk.Db.Applicants.AnyAsync(a => a.MemberId == member && a.Stage == ApplicantStage.Probationary, ct)
            ? ["预备期的教育考察"]
            : [];

    public async Task<Refusal?> MovedAsync(MemberId member, OrganizationId to, string toName, Actor by, CancellationToken ct)
    {
        if (await OnProbationAsync(member, ct) is not { } probationer || probationer.OrganizationId == to)
            return null;

        probationer.GoAlongTo(to);
        desk.Record(by, DevelopmentActs.GoAlong, probationer, reason: null, $"组织关系转入{toName}，预备期连续计算");
        return await follow.RunAsync(probationer, to, toName, by, ct);
    }

    public async Task<Refusal?> TransferredOutAsync(MemberId member, MembershipDecision decision, CancellationToken ct) =>
        await OnProbationAsync(member, ct) is { } probationer ? await leave.RunAsync(probationer, decision, ct) : null;

    public async Task<Refusal?> EnteredAsync(MemberId member, MembershipEntry entry, Actor by, CancellationToken ct) =>
        await OnProbationAsync(member, ct) is { } probationer ? await leave.FollowAsync(probationer, entry, by, ct) : null;

    public Task<Refusal?> ReceivedAsync(MemberReceived received, CancellationToken ct) => receive.RunAsync(received, ct);

    private Task<Applicant?> OnProbationAsync(MemberId member, CancellationToken ct) =>
        desk.Db.Applicants.SingleOrDefaultAsync(a => a.MemberId == member && a.Stage == ApplicantStage.Probationary, ct);
}
