using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>Where acts on a county's own values begin and end: finds the proposal, records what was done, saves.</summary>
public sealed class LocalDesk(TouyanDb db, Trail.Trail trail, CountyBooks books, TimeProvider clock)
{
    public TouyanDb Db => db;

    public DateTime Now => clock.UtcNow;

    public DateOnly Today => clock.Today;

    /// <summary>A proposal of the actor's county; out of sight for whoever may neither propose nor approve.</summary>
    public async Task<Result<RuleProposal>> FindAsync(RuleProposalId id, Permission permission, Actor by, CancellationToken ct)
    {
        if (!by.May(RulebookPermissions.Propose) && !by.May(RulebookPermissions.Approve))
            return LocalRefusals.NotFound;

        if (await db.RuleProposals.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } found)
            return LocalRefusals.NotFound;

        return by.May(permission) ? found : LocalRefusals.Forbidden;
    }

    /// <summary>What the county goes by for a rule, today or later.</summary>
    public async Task<IReadOnlyList<CountyDecision>> ComingAsync(string rule, CancellationToken ct)
    {
        var approved = await db.RuleProposals.Approved.Where(p => p.RuleId == rule).ToListAsync(ct);
        return [.. CountyTimetable.Of(approved).Where(d => d.InForce.To is not { } to || to > Today)];
    }

    public async Task<Refusal?> SaveAsync(RuleProposal proposal, TrailAct act, Actor by, CancellationToken ct)
    {
        trail.Record(by, act, proposal.Subject, proposal.Opinion ?? proposal.Reason, DetailOf(proposal));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return LocalRefusals.AlreadyDecided;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return LocalRefusals.AlreadyProposed;
        }

        books.Forget(proposal.CountyCode);
        return null;
    }

    private static string DetailOf(RuleProposal proposal)
    {
        var day = proposal.EffectiveOn ?? proposal.From;
        return proposal.Value is { } value
            ? $"自 {day:yyyy-MM-dd} 起取值 {value}（{proposal.DocumentNumber}）"
            : $"自 {day:yyyy-MM-dd} 起停止执行本县规定（{proposal.DocumentNumber}）";
    }
}
