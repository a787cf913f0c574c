using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Elections.Desk;

/// <summary>Where acts on elections begin and end: finds the election if it may be changed, records what was done, saves.</summary>
public sealed class ElectionDesk(TouyanDb db, Trail.Trail trail, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    /// <summary>Group of rulebook/codes/sector.yaml.</summary>
    private const string Villages = "1";

    public TouyanDb Db => db;

    public IOrganizations Organizations => organizations;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public CodeTable PostNames => rules.Codes("committee-post");

    public CodeTable ExclusionGrounds => rules.Codes("election-exclusion");

    /// <summary>True where a villagers' committee is elected beside the Party's.</summary>
    public bool IsVillage(OrganizationPlace place) => rules.Codes("sector").Find(place.Sector)?.Group == Villages;

    public ElectionRules RulesOn(DateOnly day) => new(rules.On(day));

    /// <summary>From when on all rules that a round of a contest is judged by are in the book.</summary>
    public DateOnly RulesFrom(Contest contest) => ElectionRules.OfRounds(contest).Max(id => rules.Versions(id).Min(r => r.InForce.From));

    public ElectionRules RulesNow => RulesOn(clock.Today);

    /// <summary>
    /// The election with all that belongs to it. Not found when out of sight; forbidden when it may only be looked at; a conflict when it is no
    /// longer as the user saw it.
    /// </summary>
    public async Task<Result<Election>> FindAsync(ElectionId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var election = await db.Elections.VisibleTo(by, permission, organizations).Whole().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (election is null)
        {
            var isSeen = await db.Elections.VisibleTo(by, ElectionsPermissions.Read, organizations).AnyAsync(e => e.Id == id, ct);
            return isSeen ? ElectionRefusals.Forbidden : ElectionRefusals.NotFound;
        }

        return version is { } seen && seen != election.Version ? ElectionRefusals.ChangedMeanwhile : election;
    }

    /// <summary>The election of a case; null when there is none.</summary>
    public Task<Election?> OfCaseAsync(Guid caseId, CancellationToken ct) =>
        db.Elections.Whole().SingleOrDefaultAsync(e => e.CaseId == caseId, ct);

    public Task<OrganizationPlace> PlaceOfAsync(Election election, CancellationToken ct) =>
        organizations.Places.SingleAsync(p => p.Id == election.OrganizationId, ct);

    public async Task RecordAsync(Actor by, TrailAct act, Election election, string? reason, string? detail, CancellationToken ct)
    {
        var place = await PlaceOfAsync(election, ct);
        trail.Record(by, act, election.Subject(place.Name), reason, detail);
    }

    /// <summary>Saves; raises the version even when only parts were added. Nothing is saved when somebody else was quicker.</summary>
    public async Task<Refusal?> SaveAsync(Election election, CancellationToken ct)
    {
        var entry = db.Entry(election);
        if (entry.State is EntityState.Unchanged)
            entry.Property(e => e.Version).IsModified = true;

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ElectionRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return ElectionRefusals.ChangedMeanwhile;
        }
    }
}
