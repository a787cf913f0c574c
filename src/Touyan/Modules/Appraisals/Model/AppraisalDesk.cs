using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>Where acts on appraisals begin and end: finds what may be changed, records what was done, saves if nobody was quicker.</summary>
public sealed class AppraisalDesk(
    TouyanDb db,
    Trail.Trail trail,
    IMembers members,
    IOrganizations organizations,
    Rules rules,
    TimeProvider clock
)
{
    // No county: a question that finds nothing and still says whose it asks for.
    private const int Nowhere = -1;

    public TouyanDb Db => db;

    public IMembers Members => members;

    public IOrganizations Organizations => organizations;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public AppraisalRules Rules => new(rules.On(clock.Today));

    /// <summary>Appraisals of branches within reach.</summary>
    public IQueryable<Appraisal> Appraisals(Actor by, Permission permission)
    {
        var reach = by.Reach(permission);
        if (reach.Tops.Count == 0)
            return db.Appraisals.Where(a => a.CountyCode == Nowhere);

        var within = organizations.Within(reach);
        return reach.IsWholeCounty ? db.Appraisals : db.Appraisals.Where(a => within.Contains(a.OrganizationId));
    }

    /// <summary>One with its sheets; not found when out of sight, forbidden when it may only be seen.</summary>
    public async Task<Result<Appraisal>> FindAsync(AppraisalId id, Actor by, Permission permission, CancellationToken ct)
    {
        if (await Appraisals(by, permission).Include(a => a.Sheets).SingleOrDefaultAsync(a => a.Id == id, ct) is { } appraisal)
            return appraisal;

        return await Appraisals(by, AppraisalsPermissions.Read).AnyAsync(a => a.Id == id, ct)
            ? AppraisalRefusals.Forbidden
            : AppraisalRefusals.NotFound;
    }

    /// <summary>The one in which the actor himself stands.</summary>
    public async Task<Result<(Appraisal Appraisal, MemberId Self)>> OwnAsync(AppraisalId id, Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(AppraisalsPermissions.Take))
            return AppraisalRefusals.NotYours;

        var own = await db
            .Appraisals.Where(a => a.Id == id && a.Sheets.Any(s => s.MemberId == self))
            .Include(a => a.Sheets)
            .SingleOrDefaultAsync(ct);
        return own is null ? AppraisalRefusals.NotYours : (own, self);
    }

    /// <summary>The actor himself as a member on the books; null when he is none.</summary>
    public async Task<MemberGlance?> SelfAsync(Actor by, CancellationToken ct) =>
        by.Member is { } self
        && by.May(AppraisalsPermissions.Take)
        && await members.Known.SingleOrDefaultAsync(m => m.Id == self, ct) is { IsOnTheBooks: true } member
            ? member
            : null;

    /// <summary>An open organisation at which the actor may act; not found when out of sight, forbidden when he may only look at it.</summary>
    public async Task<Result<OrganizationPlace>> PlaceAsync(OrganizationId? id, Actor by, Permission permission, CancellationToken ct)
    {
        if (id is not { } wanted || await organizations.FindAsync(wanted, by, AppraisalsPermissions.Read, ct) is not { IsOpen: true } place)
            return AppraisalRefusals.OrganizationNotFound with { Field = "Organization" };

        return by.MayAt(permission, place.Path) ? place : AppraisalRefusals.Forbidden;
    }

    /// <summary>Branches of whom they are one or that stand below: where appraisals, talks and issues are.</summary>
    public async Task<IReadOnlyList<OrganizationPlace>> BranchesAsync(Actor by, Permission permission, CancellationToken ct) =>
        [
            .. (await organizations.OpenAsync(by, permission, ct)).Where(p =>
                p.Type is OrganizationType.Branch or OrganizationType.JointBranch
            ),
        ];

    public async Task<GradeNow> GradesOfAsync(Appraisal appraisal, CancellationToken ct) =>
        new(appraisal, await db.GradeCorrections.Where(c => c.AppraisalId == appraisal.Id).ToListAsync(ct));

    public async Task<string> NameOfAsync(OrganizationId id, CancellationToken ct) =>
        (await organizations.NamesAsync([id], ct)).GetValueOrDefault(id) ?? "";

    public void Record(Actor by, TrailAct act, Appraisal appraisal, string? reason = null, string? detail = null) =>
        trail.Record(by, act, SubjectOf(appraisal), reason, detail);

    public void Record(Actor by, TrailAct act, MemberGlance member, string? reason = null, string? detail = null) =>
        trail.Record(by, act, new TrailSubject("member", member.Id.Value, member.Name, member.OrganizationId), reason, detail);

    public void Record(Actor by, TrailAct act, TrailSubject subject, string? reason = null, string? detail = null) =>
        trail.Record(by, act, subject, reason, detail);

    public static TrailSubject SubjectOf(Appraisal appraisal) =>
        new("appraisal", appraisal.Id.Value, $"{appraisal.Year} 年民主评议", appraisal.OrganizationId);

    /// <summary>Saves; raises the version of the appraisal even when only its parts changed.</summary>
    public async Task<Refusal?> SaveAsync(Appraisal appraisal, CancellationToken ct)
    {
        var entry = db.Entry(appraisal);
        if (entry.State is EntityState.Unchanged)
            entry.Property(nameof(IVersioned.Version)).IsModified = true;

        return await SaveAsync(AppraisalRefusals.ChangedMeanwhile, ct);
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
            return AppraisalRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            return clash;
        }
    }
}
