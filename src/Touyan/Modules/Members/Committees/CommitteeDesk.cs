using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Committees;

/// <summary>Where acts on committees begin and end: finds the organisation and its term if they may be changed, records what was done, saves.</summary>
public sealed class CommitteeDesk(TouyanDb db, Trail.Trail trail, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    public TouyanDb Db => db;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public SetUpRules SetUp => rules.SetUp(clock.Today);

    public CodeTable Posts => rules.Codes("committee-post");

    /// <summary>An open organisation whose committee the actor may change; not found when out of sight, forbidden when he may only look at it.</summary>
    public async Task<Result<OrganizationPlace>> PlaceAsync(OrganizationId id, Actor by, CancellationToken ct)
    {
        if (await organizations.FindAsync(id, by, MembersPermissions.Committees, ct) is { } place)
            return place.IsOpen ? place : CommitteeRefusals.OrganizationDissolved;

        return await organizations.FindAsync(id, by, OrganizationsPermissions.Read, ct) is null
            ? CommitteeRefusals.OrganizationNotFound
            : CommitteeRefusals.Forbidden;
    }

    /// <summary>The term in office with its posts; null when there is none.</summary>
    public Task<CommitteeTerm?> ServingAsync(OrganizationId id, CancellationToken ct) =>
        db
            .CommitteeTerms.Include(t => t.Posts)
            .Where(t => t.OrganizationId == id && t.EndedOn == null)
            .OrderByDescending(t => t.Number)
            .FirstOrDefaultAsync(ct);

    /// <summary>The organisation and its term in office, to be changed; a conflict when the term is no longer as the user saw it.</summary>
    public async Task<Result<Seating>> SeatingAsync(OrganizationId id, int? version, Actor by, CancellationToken ct)
    {
        var place = await PlaceAsync(id, by, ct);
        if (place.IsRefused)
            return place.Refusal!;

        if (await ServingAsync(id, ct) is not { } term)
            return CommitteeRefusals.TermNotFound;

        return version is { } seen && seen != term.Version ? CommitteeRefusals.ChangedMeanwhile : new Seating(place.Value, term);
    }

    /// <summary>Full members of the organisation and all below it: what its committee depends on.</summary>
    public Task<int> FullMembersAsync(OrganizationPlace place, CancellationToken ct) =>
        db.Members.In(organizations.Within(Reach.Of([place.Path]))).FullOnTheBooks.CountAsync(ct);

    public void Record(Actor by, TrailAct act, OrganizationPlace place, string? reason, string detail) =>
        trail.Record(by, act, new TrailSubject("organization", place.Id.Value, place.Name, place.Id), reason, detail);

    /// <summary>Saves; raises the version of the term even when only its posts changed. Nothing is saved when somebody else was quicker.</summary>
    public async Task<Refusal?> SaveAsync(CommitteeTerm term, CancellationToken ct)
    {
        var entry = db.Entry(term);
        if (entry.State is EntityState.Unchanged)
            entry.Property(t => t.Version).IsModified = true;

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CommitteeRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            // Another term was begun at the same moment.
            return CommitteeRefusals.ChangedMeanwhile;
        }
    }
}

/// <summary>An organisation with its term in office.</summary>
public sealed record Seating(OrganizationPlace Place, CommitteeTerm Term);
