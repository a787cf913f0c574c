using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Points.Rules;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Points.Model;

/// <summary>Where acts on points begin and end: opens a ledger, records what was done, saves if nobody was quicker.</summary>
public sealed class PointDesk(
    TouyanDb db,
    Trail.Trail trail,
    IMembers members,
    IOrganizations organizations,
    PointRules rules,
    TimeProvider clock
)
{
    public TouyanDb Db => db;

    public IMembers Members => members;

    public IOrganizations Organizations => organizations;

    public PointRules Rules => rules;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    /// <summary>A member in sight; not found otherwise.</summary>
    public async Task<Result<MemberGlance>> MemberAsync(MemberId id, Actor by, Permission permission, CancellationToken ct) =>
        await members.FindAsync(id, by, permission, ct) is { } member ? member : PointRefusals.MemberNotFound;

    /// <summary>His ledger with what this unit of work has written already.</summary>
    internal async Task<PointLedger> LedgerAsync(MemberId member, CancellationToken ct)
    {
        await db.PointEntries.Where(e => e.MemberId == member).LoadAsync(ct);
        return new PointLedger(db.County, member, db.PointEntries.Local.Where(e => e.MemberId == member));
    }

    /// <summary>The ledgers of several at once.</summary>
    internal async Task<IReadOnlyDictionary<MemberId, PointLedger>> LedgersAsync(IReadOnlyCollection<MemberId> owners, CancellationToken ct)
    {
        await db.PointEntries.Where(e => owners.Contains(e.MemberId)).LoadAsync(ct);
        var entries = db.PointEntries.Local.ToLookup(e => e.MemberId);
        return owners.Distinct().ToDictionary(m => m, m => new PointLedger(db.County, m, entries[m]));
    }

    /// <summary>Adds lines of a ledger to the unit of work, and tells of them.</summary>
    internal async Task WriteAsync(TrailAct act, MemberId member, IReadOnlyList<PointEntry> entries, Actor by, CancellationToken ct)
    {
        if (entries.Count > 0)
            Write(act, await members.Known.SingleAsync(m => m.Id == member, ct), entries, by);
    }

    internal void Write(TrailAct act, MemberGlance whose, IReadOnlyList<PointEntry> entries, Actor by)
    {
        if (entries.Count == 0)
            return;

        db.AddRange(entries);
        Record(by, act, whose, detail: string.Join('；', entries.Select(e => $"{e.Text} {e.Points:+0;-0} 分")));
    }

    public void Record(Actor by, TrailAct act, MemberGlance member, string? reason = null, string? detail = null) =>
        trail.Record(
            by,
            act,
            new TrailSubject("member", member.Id.Value, member.Name, member.OrganizationId),
            reason,
            detail is { Length: > 200 } ? detail[..200] + "…" : detail
        );

    public void Record(Actor by, TrailAct act, TrailSubject subject, string? detail) =>
        trail.Record(by, act, subject, reason: null, detail);

    public async Task<Refusal?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PointRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            return PointRefusals.ChangedMeanwhile;
        }
    }
}
