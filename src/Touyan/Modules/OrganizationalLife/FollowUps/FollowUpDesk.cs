using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>Where acts on what resolutions ask begin and end.</summary>
public sealed class FollowUpDesk(LifeDesk life)
{
    // No county: a question that finds nothing and still says whose it asks for.
    private const int Nowhere = -1;

    public LifeDesk Life => life;

    public IQueryable<FollowUp> Visible(Actor by, Permission permission) =>
        by.Reach(permission).IsNowhere
            ? life.Db.FollowUps.Where(f => f.CountyCode == Nowhere)
            : life.Db.FollowUps.VisibleTo(by, permission, life.Organizations);

    /// <summary>One to be judged or changed by whoever answers for the body. Not found when out of sight, forbidden when it may only be seen.</summary>
    public async Task<Result<FollowUp>> FindAsync(FollowUpId id, int? version, Actor by, Permission permission, CancellationToken ct)
    {
        var found =
            by.Reach(permission).Tops.Count == 0
                ? null
                : await Whole.AnsweredBy(by, permission, life.Organizations).SingleOrDefaultAsync(f => f.Id == id, ct);
        if (found is null)
            return await IsSeenAsync(id, by, ct) ? LifeRefusals.Forbidden : LifeRefusals.FollowUpNotFound;

        return version is { } seen && seen != found.Version ? LifeRefusals.ChangedMeanwhile : found;
    }

    /// <summary>One to be reported on: by whoever holds it, or by the office of the body for him.</summary>
    public async Task<Result<FollowUp>> FindToReportAsync(FollowUpId id, Actor by, CancellationToken ct)
    {
        if (await Visible(by, LifePermissions.Read).Where(f => f.Id == id).Select(f => f.Id).SingleOrDefaultAsync(ct) == default)
            return LifeRefusals.FollowUpNotFound;

        var found = await Whole.SingleAsync(f => f.Id == id, ct);
        if (by.May(LifePermissions.Attend) && found.IsHeldBy(by.Member))
            return found;

        var answered = await FindAsync(id, version: null, by, LifePermissions.Edit, ct);
        return answered.IsRefused ? LifeRefusals.NotYourFollowUp : answered;
    }

    public void Record(Actor by, TrailAct act, FollowUp followUp, string? reason = null, string? detail = null) =>
        life.Record(by, act, new TrailSubject("follow-up", followUp.Id.Value, followUp.What, followUp.OrganizationId), reason, detail);

    /// <summary>Saves; raises the version even when only a part was added.</summary>
    public async Task<Refusal?> SaveAsync(FollowUp followUp, CancellationToken ct)
    {
        var entry = life.Db.Entry(followUp);
        if (entry.State is EntityState.Unchanged)
            entry.Property(nameof(IVersioned.Version)).IsModified = true;

        return await life.SaveAsync(LifeRefusals.ChangedMeanwhile, ct);
    }

    /// <summary>Members whom a body may ask: those on its books, or on the list of the meeting.</summary>
    public async Task<Result<IReadOnlyList<HolderName>>> HoldersAsync(
        IReadOnlyCollection<MemberId> asked,
        OrganizationId body,
        IReadOnlyCollection<HolderName> listed,
        CancellationToken ct
    )
    {
        var ids = asked.Distinct().ToList();
        var known = await life.Members.Known.Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        var people = new List<HolderName>();
        foreach (var id in ids)
        {
            var member = known.Find(m => m.Id == id);
            if (member is not { IsOnTheBooks: true } || (member.OrganizationId != body && !listed.Any(l => l.Id == id)))
                return LifeRefusals.HolderNotOfTheBranch;

            people.Add(new HolderName(id, member.Name));
        }

        return people;
    }

    internal IQueryable<FollowUp> Whole => life.Db.FollowUps.Include(f => f.Holders).Include(f => f.Reports).AsSplitQuery();

    private Task<bool> IsSeenAsync(FollowUpId id, Actor by, CancellationToken ct) =>
        Visible(by, LifePermissions.Read).AnyAsync(f => f.Id == id, ct);
}
