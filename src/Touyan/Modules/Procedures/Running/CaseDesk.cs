using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Where acts on cases begin and end: finds the case if it may be seen, records what was done, saves all of it or nothing.</summary>
public sealed class CaseDesk(
    TouyanDb db,
    Trail.Trail trail,
    IOrganizations organizations,
    KeptDefinitions definitions,
    CaseNews news,
    TimeProvider clock
)
{
    public TouyanDb Db => db;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public KeptDefinitions Definitions => definitions;

    public CaseNews News => news;

    /// <summary>The case with the definition that it runs on; not found when out of sight, a conflict when it is no longer as the user saw it.</summary>
    public async Task<Result<RunningCase>> FindAsync(CaseId id, int? version, Actor by, CancellationToken ct)
    {
        var among = db.CasesVisibleTo(by, ProceduresPermissions.Read, organizations);
        if (await db.WholeCaseAsync(among, id, ct) is not { } found)
            return ProcedureRefusals.NotFound;

        if (version is { } seen && seen != found.Version)
            return ProcedureRefusals.ChangedMeanwhile;

        return new RunningCase(found, await definitions.OfAsync(found, ct));
    }

    /// <summary>Whether the actor sees the case otherwise than as whom it is about.</summary>
    public async Task<bool> IsInHandAsync(Case at, Actor by, CancellationToken ct) =>
        at.SubjectMember is null
        || at.SubjectMember != by.Member
        || await db.CasesInHandOf(by, ProceduresPermissions.Read, organizations).AnyAsync(c => c.Id == at.Id, ct);

    /// <summary>The same for the program itself, which sees all.</summary>
    public async Task<RunningCase?> FindAsync(CaseId id, CancellationToken ct) =>
        await db.WholeCaseAsync(db.Cases, id, ct) is { } found ? new RunningCase(found, await definitions.OfAsync(found, ct)) : null;

    public void Record(Actor by, TrailAct act, Case on, string? reason = null, string? detail = null) =>
        trail.Record(by, act, on.Subject, reason, detail);

    /// <summary>The transaction of an outcome: one of its own where papers take their numbers, for that is done under a lock that ends with it.</summary>
    public Task<UnitOfWork> BeginAsync(OutcomeDefinition outcome, CancellationToken ct) =>
        outcome.Papers.Count + outcome.Effects.Count > 0 ? UnitOfWork.BeginAsync(db, ct) : Task.FromResult(UnitOfWork.OfTheSave);

    /// <summary>Saves all of it; of two acts on one case at once the later is told, and nothing of it is written.</summary>
    public async Task<Refusal?> SaveAsync(Case changed, CancellationToken ct)
    {
        if (db.Entry(changed) is { State: EntityState.Unchanged } entry)
            entry.Property(c => c.Version).IsModified = true;

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ProcedureRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return ProcedureRefusals.ChangedMeanwhile;
        }
    }
}

/// <summary>A case with the definition that it runs on.</summary>
public sealed record RunningCase(Case Case, ProcedureDefinition Definition);
