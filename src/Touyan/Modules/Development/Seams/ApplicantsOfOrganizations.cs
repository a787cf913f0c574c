using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Development.Seams;

/// <summary>Persons in development hang on their branch: it is not dissolved while there are any; merged, they go along. Its places of the plan go where it goes.</summary>
internal sealed class ApplicantsOfOrganizations(ApplicantDesk desk, WindUpPlaces places) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        await CountAsync(organization, ct) is > 0 and var count ? [$"{count} 名发展党员工作对象"] : [];

    public async Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        IsBranch(type) ? [] : await StillHangingAsync(organization, ct);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        await FirstAsync(desk.Db.Applicants.Select(a => a.OrganizationId), organizations, ct)
        ?? await FirstAsync(desk.Db.Set<ApplicantMove>().Select(m => m.FromId), organizations, ct)
        ?? await FirstAsync(desk.Db.DevelopmentPlans.Select(p => p.OrganizationId), organizations, ct)
        ?? await FirstAsync(desk.Db.PoolAnalyses.Select(a => a.OrganizationId), organizations, ct);

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var hanging = await desk.Db.Applicants.OnTheWay.Where(a => a.OrganizationId == ending.Id).ToListAsync(ct);
        var wound = await places.RunAsync(ending, [.. hanging.Where(a => a.MemberId is null).Select(a => a.Id)], by, ct);
        if (hanging.Count == 0 || ending.Into is not { } into)
            return wound;

        if (!IsBranch(into.Type))
            return DevelopmentRefusals.NotABranch(into.Name);

        foreach (var applicant in hanging)
        {
            applicant.GoAlongTo(into.Id);
            desk.Record(by, DevelopmentActs.GoAlong, applicant, ending.Reason, $"随{ending.Name}并入{into.Name}");
        }

        string[] told = [$"{hanging.Count} 名发展党员工作对象转入{into.Name}继续培养", .. wound];
        return told;
    }

    private Task<int> CountAsync(OrganizationId organization, CancellationToken ct) =>
        desk.Db.Applicants.OnTheWay.CountAsync(a => a.OrganizationId == organization, ct);

    private static bool IsBranch(OrganizationType type) => type is OrganizationType.Branch or OrganizationType.JointBranch;

    private static Task<OrganizationId?> FirstAsync(
        IQueryable<OrganizationId> used,
        IQueryable<OrganizationId> organizations,
        CancellationToken ct
    ) => used.Where(id => organizations.Contains(id)).Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
}
