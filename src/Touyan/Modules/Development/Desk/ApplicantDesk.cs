using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Desk;

/// <summary>Where changes of applicants begin and end: finds one if he may be changed, records what was done and why, saves.</summary>
public sealed class ApplicantDesk(TouyanDb db, Trail.Trail trail, IOrganizations organizations, TimeProvider clock)
{
    public TouyanDb Db => db;

    public IOrganizations Organizations => organizations;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    /// <summary>The applicant with his reviews and moves. Not found when out of sight; forbidden when he may be seen and no more; a conflict when he is no longer as the user saw him.</summary>
    public async Task<Result<Applicant>> FindAsync(ApplicantId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var found = by.Reach(permission).IsNowhere
            ? null
            : await Whole(db.Applicants.VisibleTo(by, permission, organizations)).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (found is null)
            return await IsSeenAsync(id, by, ct) ? DevelopmentRefusals.Forbidden : DevelopmentRefusals.NotFound;

        return version is { } seen && seen != found.Version ? DevelopmentRefusals.ChangedMeanwhile : found;
    }

    public void Record(Actor by, TrailAct act, Applicant applicant, string? reason = null, string? detail = null) =>
        trail.Record(by, act, applicant.Subject, reason, detail);

    /// <summary>Saves all of it, or nothing when somebody else was quicker. Raises the version even if only a review was added.</summary>
    public async Task<Refusal?> SaveAsync(Applicant applicant, CancellationToken ct)
    {
        var entry = db.Entry(applicant);
        if (entry.State is EntityState.Unchanged)
            entry.Property(a => a.Version).IsModified = true;

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DevelopmentRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return DevelopmentRefusals.NumberTaken;
        }
    }

    private async Task<bool> IsSeenAsync(ApplicantId id, Actor by, CancellationToken ct) =>
        !by.Reach(DevelopmentPermissions.Read).IsNowhere
        && await db.Applicants.VisibleTo(by, DevelopmentPermissions.Read, organizations).AnyAsync(a => a.Id == id, ct);

    // Some reviews and fewer moves: one statement brings both.
    private static IQueryable<Applicant> Whole(IQueryable<Applicant> applicants) =>
        applicants.Include(a => a.Reviews).Include(a => a.Moves).AsSingleQuery();
}
