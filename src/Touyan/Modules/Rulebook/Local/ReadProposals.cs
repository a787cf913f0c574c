using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>Proposals and what the county goes by, to be read. What was approved anyone may see; what was not, whoever may propose or approve.</summary>
public sealed class ReadProposals(TouyanDb db, NationalRules national, TimeProvider clock)
{
    public async Task<IReadOnlyList<LocalRow>> AllAsync(Actor by, CancellationToken ct) => await ReadAsync(db.RuleProposals, by, ct);

    /// <summary>Those of one rule.</summary>
    public async Task<IReadOnlyList<LocalRow>> OfRuleAsync(string rule, Actor by, CancellationToken ct) =>
        await ReadAsync(db.RuleProposals.Where(p => p.RuleId == rule), by, ct);

    public async Task<Result<LocalRow>> OneAsync(RuleProposalId id, Actor by, CancellationToken ct)
    {
        var rule = await db.RuleProposals.Where(p => p.Id == id).Select(p => p.RuleId).SingleOrDefaultAsync(ct);
        var rows = rule is null ? [] : await OfRuleAsync(rule, by, ct);
        return rows.FirstOrDefault(r => r.Id == id) is { } found ? found : LocalRefusals.NotFound;
    }

    // The newest first; a county has a few dozen at the most.
    private async Task<IReadOnlyList<LocalRow>> ReadAsync(IQueryable<RuleProposal> asked, Actor by, CancellationToken ct)
    {
        if (!by.May(RulebookPermissions.Read))
            return [];

        var seesAll = by.May(RulebookPermissions.Propose) || by.May(RulebookPermissions.Approve);
        var proposals = await (seesAll ? asked : asked.Approved).AsNoTracking().OrderByDescending(p => p.ProposedAt).ToListAsync(ct);
        var spells = CountyTimetable.Of(proposals.Where(p => p.State is ProposalState.Approved)).ToDictionary(d => d.Proposal);
        return [.. proposals.Select(p => ToRow(p, spells.GetValueOrDefault(p.Id), by))];
    }

    private LocalRow ToRow(RuleProposal p, CountyDecision? decision, Actor by) =>
        new()
        {
            Id = p.Id,
            RuleId = p.RuleId,
            RuleTitle = p.RuleTitle,
            Value = p.Value is { } value ? Shown(p, value) : null,
            From = p.From,
            Reason = p.Reason,
            DocumentNumber = p.DocumentNumber,
            ProposedByName = p.ProposedByName,
            ProposedAt = p.ProposedAt,
            State = p.State,
            Standing = StandingOf(p, decision),
            DecidedByName = p.DecidedByName,
            DecidedAt = p.DecidedAt,
            Opinion = p.Opinion,
            EffectiveOn = p.EffectiveOn,
            Until = decision?.InForce.To,
            IsOwn = p.IsOf(by),
        };

    private string Shown(RuleProposal p, string value)
    {
        var rule = national.Find(p.RuleId, p.EffectiveOn ?? p.From) ?? (national.Versions(p.RuleId) is [.., var last] ? last : null);
        return rule is not null && LaidOver.Take(rule, value) is { } taken ? taken.ShownWithUnit : value;
    }

    private LocalStanding StandingOf(RuleProposal p, CountyDecision? decision) =>
        p.State switch
        {
            ProposalState.Pending => LocalStanding.Pending,
            ProposalState.Refused => LocalStanding.Refused,
            ProposalState.Withdrawn => LocalStanding.Withdrawn,
            ProposalState.Approved when p.Value is null => p.EffectiveOn > clock.Today ? LocalStanding.Coming : LocalStanding.Ended,
            ProposalState.Approved => Of(p, decision),
        };

    private LocalStanding Of(RuleProposal p, CountyDecision? decision)
    {
        if (decision is null || decision.InForce.To <= clock.Today)
            return LocalStanding.Ended;

        if (decision.InForce.From > clock.Today)
            return LocalStanding.Coming;

        var rule = national.Find(p.RuleId, clock.Today);
        return rule is not null && LaidOver.Take(rule, p.Value!) is not null ? LocalStanding.InForce : LocalStanding.Overruled;
    }
}
