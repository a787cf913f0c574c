using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Plans;

/// <summary>Where plans are found, recorded and saved.</summary>
public sealed class PlanDesk(TouyanDb db, Trail.Trail trail, IOrganizations organizations, TimeProvider clock)
{
    // What admits: basic committees and what stands above them; neither leading groups nor general branches nor what is temporary.
    private static readonly OrganizationType[] Approving = [OrganizationType.PartyCommittee, OrganizationType.WorkCommittee];

    public TouyanDb Db => db;

    public DateOnly Today => clock.Today;

    /// <summary>The committee that approves for a branch: the nearest above it that may.</summary>
    public async Task<OrganizationPlace?> CommitteeAboveAsync(OrganizationId branch, CancellationToken ct) =>
        await organizations.Places.SingleOrDefaultAsync(p => p.Id == branch, ct) is { } place
            ? (await organizations.WayToAsync(place, ct)).LastOrDefault(p => p.Id != branch && Approving.Contains(p.Type))
            : null;

    /// <summary>A committee that may hold a plan and is within reach; null otherwise.</summary>
    public async Task<OrganizationPlace?> CommitteeAsync(OrganizationId id, Actor by, Permission permission, CancellationToken ct) =>
        await organizations.FindAsync(id, by, permission, ct) is { IsOpen: true } place && Approving.Contains(place.Type) ? place : null;

    /// <summary>Committees that branches stand below directly or by a general branch, within reach, by code.</summary>
    public IQueryable<OrganizationPlace> Committees(Reach reach)
    {
        var within = organizations.Within(reach);
        return organizations.Places.Where(p => p.IsOpen && Approving.Contains(p.Type) && within.Contains(p.Id));
    }

    /// <summary>The plan of a committee; a new one, not saved yet, when there is none and one is wanted.</summary>
    public Task<DevelopmentPlan?> FindAsync(int year, OrganizationId committee, CancellationToken ct) =>
        db.DevelopmentPlans.Include(p => p.Entries).SingleOrDefaultAsync(p => p.Year == year && p.OrganizationId == committee, ct);

    public PlanNote Note(DateOnly on, string reason, Actor by) => new(on, reason, by.Name, clock.UtcNow);

    public void Record(Actor by, TrailAct act, DevelopmentPlan plan, string committee, string reason, string detail) =>
        trail.Record(by, act, SubjectOf(plan, committee), reason, detail);

    public async Task<Refusal?> SaveAsync(DevelopmentPlan plan, CancellationToken ct)
    {
        Touch(plan);
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PlanRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return PlanRefusals.ChangedMeanwhile;
        }
    }

    /// <summary>An entry was added: of two at once, one is refused.</summary>
    public void Touch(DevelopmentPlan plan)
    {
        var entry = db.Entry(plan);
        if (entry.State is EntityState.Unchanged)
            entry.Property(p => p.Version).IsModified = true;
    }

    private static TrailSubject SubjectOf(DevelopmentPlan plan, string committee) =>
        new(DevelopmentActs.Plan, plan.Id, $"{committee} {plan.Year} 年发展党员计划", plan.OrganizationId);
}
