using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Model;

/// <summary>Where acts on dues begin and end: finds what may be worked on, records what was done, saves if nobody was quicker.</summary>
public sealed class DuesDesk(
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

    public Rules Book => rules;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public DateOnly ThisMonth => DuesMonth.Of(clock.Today);

    public DuesRules Rules => new(rules.On(clock.Today));

    /// <summary>The rules of a month: as they stood on its last day.</summary>
    public DuesRules RulesOf(DateOnly month) => new(rules.On(DuesMonth.LastDayOf(month)));

    public DuesRules RulesAt(DateOnly day) => new(rules.On(day));

    /// <summary>The last month that may be assessed and paid now: of the span that is paid at once where the branch agrees.</summary>
    public DateOnly LastMonth => DuesMonth.Before(ThisMonth.AddMonths(Rules.QuarterMonths.Value));

    /// <summary>An organisation at which the actor may act; not found when out of sight, forbidden when he may only look at it.</summary>
    public async Task<Result<OrganizationPlace>> PlaceAsync(
        OrganizationId? id,
        Actor by,
        Permission permission,
        Permission seen,
        CancellationToken ct
    )
    {
        if (id is not { } wanted || await organizations.FindAsync(wanted, by, seen, ct) is not { } place)
            return DuesRefusals.OrganizationNotFound;

        return by.MayAt(permission, place.Path) ? place : DuesRefusals.Forbidden;
    }

    /// <summary>The same of one that members stand in.</summary>
    public async Task<Result<OrganizationPlace>> BranchAsync(OrganizationId? id, Actor by, Permission permission, CancellationToken ct)
    {
        var found = await PlaceAsync(id, by, permission, DuesPermissions.Read, ct);
        return found.IsRefused || found.Value.Type.IsBranch ? found : DuesRefusals.NotABranch;
    }

    /// <summary>A member whose dues the actor may work on; not found when out of sight, forbidden when he may only look.</summary>
    public async Task<Result<MemberGlance>> MemberAsync(MemberId? id, Actor by, Permission permission, CancellationToken ct)
    {
        if (id is not { } wanted)
            return DuesRefusals.MemberNotFound;

        if (await members.FindAsync(wanted, by, permission, ct) is { } found)
            return found;

        return await members.FindAsync(wanted, by, DuesPermissions.Read, ct) is null ? DuesRefusals.MemberNotFound : DuesRefusals.Forbidden;
    }

    public void Record(Actor by, TrailAct act, MemberGlance member, string? reason = null, string? detail = null) =>
        trail.Record(by, act, SubjectOf(member), reason, detail);

    public void Record(Actor by, TrailAct act, OrganizationPlace place, string? reason = null, string? detail = null) =>
        trail.Record(by, act, SubjectOf(place), reason, detail);

    public void Record(Actor by, TrailAct act, TrailSubject subject, string? reason = null, string? detail = null) =>
        trail.Record(by, act, subject, reason, detail);

    public TracedRows InBulk() => trail.InBulk();

    public static TrailSubject SubjectOf(MemberGlance member) => new("member", member.Id.Value, member.Name, member.OrganizationId);

    public static TrailSubject SubjectOf(OrganizationPlace place) => new("organization", place.Id.Value, place.Name, place.Id);

    /// <summary>Saves; somebody who was quicker is a refusal.</summary>
    public async Task<Refusal?> SaveAsync(Refusal clash, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DuesRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            return clash;
        }
    }
}

/// <summary>Kinds of organisations as dues know them.</summary>
internal static class DuesPlaces
{
    extension(OrganizationType type)
    {
        /// <summary>Members stand in it and pay to it.</summary>
        public bool IsBranch =>
            type
                is OrganizationType.Branch
                    or OrganizationType.JointBranch
                    or OrganizationType.TemporaryBranch
                    or OrganizationType.TemporaryJointBranch
                    or OrganizationType.Group;

        public bool IsCommittee => type is OrganizationType.PartyCommittee or OrganizationType.WorkCommittee;
    }
}
