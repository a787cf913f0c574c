using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Members;

namespace Touyan.Modules.Development.Seams;

/// <summary>A member on probation is still on his way: his file goes with his relation, and the new branch keeps the gates of his case.</summary>
internal sealed class ProbationOfMember(ApplicantDesk desk, FollowCase follow) : IMemberUse
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
        var probationer = await desk.Db.Applicants.SingleOrDefaultAsync(
            a => a.MemberId == member && a.Stage == ApplicantStage.Probationary,
            ct
        );
        if (probationer is null || probationer.OrganizationId == to)
            return null;

        probationer.GoAlongTo(to);
        desk.Record(by, DevelopmentActs.GoAlong, probationer, reason: null, $"组织关系转入{toName}，预备期连续计算");
        return await follow.RunAsync(probationer, to, toName, by, ct);
    }
}
