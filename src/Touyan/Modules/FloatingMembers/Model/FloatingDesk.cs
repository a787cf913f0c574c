using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Where acts on floating members begin and end: finds what may be changed, records what was done, saves if nobody was quicker.</summary>
public sealed class FloatingDesk(
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

    public FloatingRules Rules => new(rules.On(clock.Today));

    public CodeTable Provinces => rules.Codes("province");

    /// <summary>An outflow to be changed, with whose it is. Not found when out of sight, forbidden when it may only be seen.</summary>
    public async Task<Result<AwayCase>> OutflowAsync(OutflowId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var outflow = by.Reach(permission).IsNowhere
            ? null
            : await db.Outflows.VisibleTo(by, permission, members).SingleOrDefaultAsync(o => o.Id == id, ct);
        if (outflow is null)
            return await IsSeenAsync(id, by, ct) ? FloatingRefusals.Forbidden : FloatingRefusals.OutflowNotFound;

        if (version is { } seen && seen != outflow.Version)
            return FloatingRefusals.ChangedMeanwhile;

        return new AwayCase(outflow, await members.Known.SingleAsync(m => m.Id == outflow.MemberId, ct));
    }

    /// <summary>An inflow to be changed, with the dues noted.</summary>
    public async Task<Result<Inflow>> InflowAsync(InflowId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var inflow = by.Reach(permission).IsNowhere
            ? null
            : await db
                .Inflows.VisibleTo(by, permission, organizations)
                .Include(i => i.Dues)
                .AsSingleQuery()
                .SingleOrDefaultAsync(i => i.Id == id, ct);
        if (inflow is null)
            return await IsSeenAsync(id, by, ct) ? FloatingRefusals.Forbidden : FloatingRefusals.InflowNotFound;

        return version is { } seen && seen != inflow.Version ? FloatingRefusals.ChangedMeanwhile : inflow;
    }

    /// <summary>An open organisation at which the actor may act; not found when out of sight, forbidden when he may only look at it.</summary>
    public async Task<Result<OrganizationPlace>> PlaceAsync(OrganizationId? id, Actor by, Permission permission, CancellationToken ct)
    {
        if (id is not { } wanted || await organizations.FindAsync(wanted, by, FloatingPermissions.Read, ct) is not { IsOpen: true } place)
            return FloatingRefusals.OrganizationNotFound with { Field = "Organization" };

        return by.MayAt(permission, place.Path) ? place : FloatingRefusals.Forbidden;
    }

    /// <summary>Why this member may not be the contact person; null when he may. He stands in the branch itself unless that is temporary.</summary>
    public async Task<Refusal?> CheckContactPersonAsync(MemberId? id, OrganizationId branch, Actor by, CancellationToken ct)
    {
        if (id is not { } wanted || await members.FindAsync(wanted, by, FloatingPermissions.Edit, ct) is not { } person)
            return FloatingRefusals.NotAContactPerson(Rules, "没有找到该党员，或不在您的管理范围内");

        if (person.Kind is not MemberKind.Full || person.Standing is not MembershipStanding.Normal)
            return FloatingRefusals.NotAContactPerson(Rules, $"{person.Name}是{Words.Of(person.Kind)}，{Words.Of(person.Standing)}");

        var type = await organizations.Places.Where(p => p.Id == branch).Select(p => (OrganizationType?)p.Type).SingleOrDefaultAsync(ct);
        var isOwn = person.OrganizationId == branch || type is null or not (OrganizationType.Branch or OrganizationType.JointBranch);
        return isOwn ? null : FloatingRefusals.NotAContactPerson(Rules, $"{person.Name}不在这个党支部");
    }

    public void Record(Actor by, TrailAct act, MemberGlance member, string? reason, string? detail) =>
        trail.Record(by, act, new TrailSubject("member", member.Id.Value, member.Name, member.OrganizationId), reason, detail);

    public void Record(Actor by, TrailAct act, Inflow inflow, string? reason, string? detail) =>
        trail.Record(by, act, new TrailSubject("inflow", inflow.Id.Value, inflow.Name, inflow.OrganizationId), reason, detail);

    public void Record(Actor by, TrailAct act, TrailSubject subject, string? reason = null, string? detail = null) =>
        trail.Record(by, act, subject, reason, detail);

    /// <summary>Saves; raises the version of the row even when only its parts changed. <paramref name="clash"/> when what may stand once is there already.</summary>
    public async Task<Refusal?> SaveAsync(IVersioned row, Refusal clash, CancellationToken ct)
    {
        var entry = db.Entry(row);
        if (entry.State is EntityState.Unchanged)
            entry.Property(nameof(IVersioned.Version)).IsModified = true;

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FloatingRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            return clash;
        }
    }

    private async Task<bool> IsSeenAsync(OutflowId id, Actor by, CancellationToken ct) =>
        !by.Reach(FloatingPermissions.Read).IsNowhere
        && await db.Outflows.VisibleTo(by, FloatingPermissions.Read, members).AnyAsync(o => o.Id == id, ct);

    private async Task<bool> IsSeenAsync(InflowId id, Actor by, CancellationToken ct) =>
        !by.Reach(FloatingPermissions.Read).IsNowhere
        && await db.Inflows.VisibleTo(by, FloatingPermissions.Read, organizations).AnyAsync(i => i.Id == id, ct);
}

/// <summary>An outflow, and whose it is.</summary>
public sealed record AwayCase(Outflow Outflow, MemberGlance Member);
