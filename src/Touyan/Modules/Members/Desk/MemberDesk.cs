using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Desk;

/// <summary>Where changes of members begin and end: finds the member if he may be changed, records what was done and why, saves.</summary>
public sealed class MemberDesk(TouyanDb db, Trail.Trail trail, IOrganizations organizations, TimeProvider clock)
{
    public TouyanDb Db => db;

    public IOrganizations Organizations => organizations;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    /// <summary>
    /// The member with his spells and educations. Not found when out of sight; forbidden when he may be seen and no more; a conflict when he is no
    /// longer as the user saw him.
    /// </summary>
    public async Task<Result<Member>> FindAsync(MemberId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var member = by.Reach(permission).IsNowhere
            ? null
            : await WithSpells(db.Members.VisibleTo(by, permission, organizations)).SingleOrDefaultAsync(m => m.Id == id, ct);
        if (member is null)
            return await IsSeenAsync(id, by, ct) ? MemberRefusals.Forbidden : MemberRefusals.NotFound;

        return version is { } seen && seen != member.Version ? MemberRefusals.ChangedMeanwhile : member;
    }

    /// <summary>The member with his spells and educations, for what was decided by procedure: no actor is asked.</summary>
    // Read once in a unit of work: read again after somebody else has saved, he would have spells of both days. Who was quicker is told when it is saved.
    public async Task<Result<Member>> LoadAsync(MemberId id, CancellationToken ct) =>
        (Loaded(id) ?? await WithSpells(db.Members).SingleOrDefaultAsync(m => m.Id == id, ct)) is { } member
            ? member
            : MemberRefusals.NotFound;

    private Member? Loaded(MemberId id) =>
        db.ChangeTracker.Entries<Member>().SingleOrDefault(e => e.Entity.Id == id && e.Collection(m => m.Spells).IsLoaded)?.Entity;

    /// <summary>The record with this number, in whatever standing.</summary>
    public Task<Member?> LoadByNumberAsync(CitizenId number, CancellationToken ct) =>
        db.FindByNumberAsync(number, digest => WithSpells(db.Members).SingleOrDefaultAsync(m => m.IdNumberDigest == digest, ct), ct);

    /// <summary>An open organisation that members stand in directly.</summary>
    public async Task<Result<OrganizationPlace>> BranchAsync(OrganizationId id, CancellationToken ct) =>
        await organizations.Places.SingleOrDefaultAsync(p => p.Id == id && p.IsOpen, ct) is not { } place
            ? MemberRefusals.OrganizationNotFound
        : place.Type.HasMembers ? place
        : MemberRefusals.NotABranch(place.Name);

    /// <summary>Brings his occupations and honours as well.</summary>
    public async Task LoadPartsAsync(Member member, CancellationToken ct)
    {
        await db.Entry(member).Collection(m => m.OccupationSpells).LoadAsync(ct);
        await db.Entry(member).Collection(m => m.Honours).LoadAsync(ct);
    }

    public void Record(Actor by, TrailAct act, Member member, string? reason = null, string? detail = null) =>
        trail.Record(by, act, member.Subject, reason, detail);

    /// <summary>Saves all of it, or nothing when somebody else was quicker, with this member or with this number. Raises the member's version even if only parts of the file changed.</summary>
    public async Task<Refusal?> SaveAsync(Member member, CancellationToken ct)
    {
        var entry = db.Entry(member);
        if (entry.State is EntityState.Unchanged)
            entry.Property(m => m.Version).IsModified = true;

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return MemberRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return MemberRefusals.IdNumberTaken;
        }
    }

    /// <summary>True when the books have another member with this number, seen or not.</summary>
    public async Task<bool> IsTakenAsync(CitizenId number, MemberId? except, CancellationToken ct)
    {
        var digest = await db.DigestAsync(number, ct);
        return await db.Members.AnyAsync(m => m.IdNumberDigest == digest && m.Id != except, ct);
    }

    private async Task<bool> IsSeenAsync(MemberId id, Actor by, CancellationToken ct) =>
        !by.Reach(MembersPermissions.Read).IsNowhere
        && await db.Members.VisibleTo(by, MembersPermissions.Read, organizations).AnyAsync(m => m.Id == id, ct);

    // A member has few spells and fewer educations: one statement brings both.
    private static IQueryable<Member> WithSpells(IQueryable<Member> members) =>
        members.Include(m => m.Spells).Include(m => m.EducationRecords).AsSingleQuery();
}
