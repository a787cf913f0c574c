using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Matching;

/// <summary>A side says of a pair that it is one person, or that it is not. Who answers for both organisations speaks for both.</summary>
public sealed class SettleMatch(FloatingDesk desk, MatchQuery pairs, DuesElsewhere home)
{
    public sealed record Input
    {
        [Display(Name = "流出登记"), Required]
        public OutflowId? Outflow { get; init; }

        [Display(Name = "流入登记"), Required]
        public InflowId? Inflow { get; init; }
    }

    public Task<Result<MatchId>> RunAsync(Input input, Actor by, CancellationToken ct) =>
        SettleAsync(input, by, FloatingActs.ConfirmMatch, (match, sides) => match.Confirm(sides, by.Name, desk.Now), ct);

    public Task<Result<MatchId>> DeclineAsync(Input input, Actor by, CancellationToken ct) =>
        SettleAsync(input, by, FloatingActs.DeclineMatch, (match, _) => match.Decline(by.Name, desk.Now), ct);

    private async Task<Result<MatchId>> SettleAsync(
        Input input,
        Actor by,
        TrailAct act,
        Func<FloatingMatch, MatchSides, Refusal?> settle,
        CancellationToken ct
    )
    {
        var (outflowId, inflowId) = (input.Outflow!.Value, input.Inflow!.Value);
        var sides = await SidesAsync(outflowId, inflowId, by, ct);
        if (!sides.IsHome && !sides.IsHost)
            return FloatingRefusals.MatchNotFound;

        var match = await desk.Db.FloatingMatches.SingleOrDefaultAsync(m => m.OutflowId == outflowId && m.InflowId == inflowId, ct);
        if (match is null or { ConfirmedAt: null, DeclinedAt: null })
        {
            if (await pairs.FindAsync(outflowId, inflowId, ct) is not { } pair)
                return FloatingRefusals.MatchNotFound;

            return await SettleAsync(match ?? Propose(pair), pair, by, act, m => settle(m, sides), ct);
        }

        return match.DeclinedAt is null ? FloatingRefusals.AlreadyConfirmed : FloatingRefusals.MatchDeclined;
    }

    private async Task<Result<MatchId>> SettleAsync(
        FloatingMatch match,
        Pair pair,
        Actor by,
        TrailAct act,
        Func<FloatingMatch, Refusal?> settle,
        CancellationToken ct
    )
    {
        if (settle(match) is { } refusal)
            return refusal;

        var (outflow, inflow) = (pair.Outflow, pair.Inflow);
        var member = await desk.Members.Known.SingleAsync(m => m.Id == outflow.MemberId, ct);
        if (match.ConfirmedAt is not null && inflow.MemberId is null)
        {
            inflow.IsKnownAs(outflow.MemberId);
            await PaidThereAsync(inflow.Id, member, by, ct);
        }

        desk.Record(by, act, member, null, $"流入登记：{inflow.Place}，{inflow.ArrivedOn:yyyy-MM-dd}");
        desk.Record(by, act, inflow, null, $"流出登记：{outflow.Place}，{outflow.Since:yyyy-MM-dd}");
        return await desk.SaveAsync(match, FloatingRefusals.MatchedOtherwise, ct) is { } lost ? lost : match.Id;
    }

    // What he paid there is known to be his from now on.
    private async Task PaidThereAsync(InflowId inflow, MemberGlance member, Actor by, CancellationToken ct)
    {
        var paid = await desk.Db.InflowDues.AsNoTracking().Where(d => d.InflowId == inflow && d.TakenBackAt == null).ToListAsync(ct);
        if (paid.Count > 0)
            await home.NoteAsync(member, [.. paid.Select(d => d.Span)], by, ct);
    }

    private FloatingMatch Propose(Pair pair)
    {
        var match = FloatingMatch.Propose(pair.Outflow, pair.Inflow, desk.Now);
        desk.Db.Add(match);
        return match;
    }

    private async Task<MatchSides> SidesAsync(OutflowId outflow, InflowId inflow, Actor by, CancellationToken ct)
    {
        if (by.Reach(FloatingPermissions.Edit).IsNowhere)
            return default;

        var (db, edit) = (desk.Db, FloatingPermissions.Edit);
        return new MatchSides(
            await db.Outflows.VisibleTo(by, edit, desk.Members).AnyAsync(o => o.Id == outflow, ct),
            await db.Inflows.VisibleTo(by, edit, desk.Organizations).AnyAsync(i => i.Id == inflow, ct)
        );
    }
}
