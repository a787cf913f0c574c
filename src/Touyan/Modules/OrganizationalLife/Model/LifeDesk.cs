using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>Where acts on organisational life begin and end: finds what may be changed, records what was done, saves if nobody was quicker.</summary>
public sealed class LifeDesk(
    TouyanDb db,
    Trail.Trail trail,
    IMembers members,
    IOrganizations organizations,
    Rules rules,
    TimeProvider clock
)
{
    public TouyanDb Db => db;

    public IMembers Members => members;

    public IOrganizations Organizations => organizations;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    /// <summary>As of today.</summary>
    public LifeRules Rules => RulesOn(clock.Today);

    /// <summary>As of the day of a meeting: it is judged by what was in force then.</summary>
    public LifeRules RulesOn(DateOnly day) => LifeRules.Of(rules, day);

    public CodeTable Kinds => rules.Codes(MeetingKinds.Table);

    /// <summary>
    /// A meeting to be changed by who called it, with all that belongs to it. Not found when out of sight, forbidden when it may only be seen.
    /// </summary>
    public async Task<Result<Meeting>> FindAsync(MeetingId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var meeting = by.Reach(permission).IsNowhere
            ? null
            : await db.Meetings.CalledWithin(by, permission, organizations).Whole.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (meeting is null)
            return await IsSeenAsync(id, by, ct) ? LifeRefusals.Forbidden : LifeRefusals.NotFound;

        return version is { } seen && seen != meeting.Version ? LifeRefusals.ChangedMeanwhile : meeting;
    }

    /// <summary>The same for the list of one of the branches that take part, by whoever answers for that branch.</summary>
    public async Task<Result<Meeting>> FindListAsync(MeetingId id, OrganizationId branch, Actor by, CancellationToken ct)
    {
        var within = organizations.Within(by.Reach(LifePermissions.Edit));
        var meeting = by.Reach(LifePermissions.Edit).IsNowhere
            ? null
            : await db
                .Meetings.Where(m =>
                    m.Hosts.Any(h => h.OrganizationId == branch)
                    && (
                        within.Contains(m.OrganizationId)
                        || m.Hosts.Any(h => h.OrganizationId == branch && within.Contains(h.OrganizationId))
                    )
                )
                .Whole.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (meeting is not null)
            return meeting;

        return await IsSeenAsync(id, by, ct) ? LifeRefusals.Forbidden : LifeRefusals.NotFound;
    }

    /// <summary>The actor's own place at a meeting; not found when he is not called to it.</summary>
    public async Task<Result<OwnPlace>> OwnAsync(MeetingId id, Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(LifePermissions.Attend))
            return LifeRefusals.NotYours;

        var attendance = await db.Attendances.SingleOrDefaultAsync(a => a.MeetingId == id && a.MemberId == self, ct);
        return attendance is null ? LifeRefusals.NotYours : new OwnPlace(await db.Meetings.SingleAsync(m => m.Id == id, ct), attendance);
    }

    /// <summary>An open organisation at which the actor may act; not found when out of sight, forbidden when he may only look at it.</summary>
    public async Task<Result<OrganizationPlace>> PlaceAsync(OrganizationId? id, Actor by, Permission permission, CancellationToken ct)
    {
        if (id is not { } wanted || await organizations.FindAsync(wanted, by, LifePermissions.Read, ct) is not { IsOpen: true } place)
            return LifeRefusals.OrganizationNotFound;

        return by.MayAt(permission, place.Path) ? place : LifeRefusals.Forbidden;
    }

    public void Record(Actor by, TrailAct act, Meeting meeting, string? reason = null, string? detail = null) =>
        trail.Record(by, act, new TrailSubject("meeting", meeting.Id.Value, meeting.Title, meeting.OrganizationId), reason, detail);

    public void Record(Actor by, TrailAct act, TrailSubject subject, string? reason = null, string? detail = null) =>
        trail.Record(by, act, subject, reason, detail);

    /// <summary>Saves; raises the version of the meeting even when only its parts changed.</summary>
    public async Task<Refusal?> SaveAsync(Meeting meeting, CancellationToken ct)
    {
        var entry = db.Entry(meeting);
        if (entry.State is EntityState.Unchanged)
            entry.Property(nameof(IVersioned.Version)).IsModified = true;

        return await SaveAsync(LifeRefusals.ChangedMeanwhile, ct);
    }

    /// <summary>Saves; <paramref name="clash"/> when what may stand once is there already.</summary>
    public async Task<Refusal?> SaveAsync(Refusal clash, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return LifeRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            return clash;
        }
    }

    private async Task<bool> IsSeenAsync(MeetingId id, Actor by, CancellationToken ct) =>
        !by.Reach(LifePermissions.Read).IsNowhere
        && await db.Meetings.VisibleTo(by, LifePermissions.Read, organizations).AnyAsync(m => m.Id == id, ct);
}

/// <summary>Somebody's own place at a meeting.</summary>
public sealed record OwnPlace(Meeting Meeting, Attendance Attendance);
