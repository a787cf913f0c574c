using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Seams;

/// <summary>
/// Cases hold an organisation back from being dissolved, but for the one that decides it; into another they go along with it. What a case names stays in
/// the books.
/// </summary>
internal sealed class CasesOfOrganization(TouyanDb db, CaseAtHand atHand, Trail.Trail trail, TimeProvider clock) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var open = await OpenCases(organization).CountAsync(ct);
        return open == 0 ? [] : [$"{open} 份正在办理的办理单"];
    }

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        db
            .CaseParties.Where(p => organizations.Contains(p.OrganizationId))
            .Select(p => (OrganizationId?)p.OrganizationId)
            .FirstOrDefaultAsync(ct);

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        var ids = await OpenCases(ending.Id).Select(c => c.Id).ToListAsync(ct);
        if (ids.Count == 0 || ending.Into is not { } into)
            return Array.Empty<string>();

        var told = $"“{ending.Name}”并入“{into.Name}”";
        foreach (var id in ids)
        {
            var found = (await db.WholeCaseAsync(db.Cases, id, ct))!;
            found.FollowMerger(ending.Id, into.Id, told, Doer.Of(by, by.PostBehind(null), clock.UtcNow));
            trail.Record(by, CaseActs.FollowMerger, found.Subject, ending.Reason, told);
        }

        return new[] { $"{ids.Count} 份正在办理的办理单转由“{into.Name}”继续办理" };
    }

    private IQueryable<Case> OpenCases(OrganizationId organization)
    {
        var (parties, decided) = (db.CaseParties, atHand.Id);
        return db.Cases.Where(c =>
            c.State == CaseState.Open && c.Id != decided && parties.Any(p => p.CaseId == c.Id && p.OrganizationId == organization)
        );
    }
}
