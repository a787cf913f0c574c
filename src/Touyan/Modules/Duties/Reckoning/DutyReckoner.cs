using Touyan.Kernel;
using Touyan.Modules.Duties.Excuses;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>
/// Computes how duties stand: who owed what in which period, which records count, what was excused. A few statements, however many organisations there are; the rest is
/// arithmetic. Each period goes by the version of the duty, and of the rules it names, in force on its first day.
/// </summary>
public sealed class DutyReckoner(
    DutyBook book,
    DutyHolders holders,
    DutyOccasions occasions,
    DutyProofs proofs,
    KnownExcuses excuses,
    Rules rules
)
{
    /// <summary>All that is owed, in order of the book, then of the periods.</summary>
    public async Task<IReadOnlyList<DutyCell>> OfAsync(DutyAsk ask, CancellationToken ct)
    {
        var duties = book.Touching(Earliest(ask), ask.Until)
            .Where(d => ask.Duty is null || d.Id == ask.Duty)
            .Where(d => ask.WithMembers || d.HolderKind is not DutyHolderKind.Member)
            .Where(d => ask.Person is null || d.HolderKind is not DutyHolderKind.Organization)
            .ToList();
        var excused = await excuses.InAsync(ask, ct);
        var known = new Dictionary<string, ILookup<OrganizationId, ProofRow>>(StringComparer.Ordinal);
        var cells = new List<DutyCell>();
        foreach (var duty in duties)
        {
            var periods = await PeriodsAsync(duty, ask, ct);
            if (periods is null)
                continue;

            // Nobody owes it here: its records are not asked for.
            var owing = await holders.OfAsync(duty, ask, ct);
            if (owing.Count == 0)
                continue;

            if (!known.TryGetValue(duty.Proof.Record, out var rows))
                known[duty.Proof.Record] = rows = await proofs.InAsync(duty.Proof.Record, ask, Earliest(ask), ct);
            foreach (var (holder, spells) in owing)
                cells.AddRange(CellsOf(new(duty, holder, spells), periods(holder), rows[holder.Organization], excused, ask.AsOf));
        }

        return cells;
    }

    /// <summary>The periods of each holder: the same for all by the calendar, each his own after occasions; null when nobody has any.</summary>
    private async Task<Func<DutyHolder, IReadOnlyList<DutyPeriod>>?> PeriodsAsync(DutyDefinition duty, DutyAsk ask, CancellationToken ct)
    {
        if (duty.Rhythm is { } rhythm)
        {
            var same = rhythm.Touching(ask.From, ask.Until, rules).Where(p => duty.InForce.Contains(p.From)).ToList();
            return same.Count == 0 ? null : _ => same;
        }

        var happened = await occasions.OfAsync(duty, ask, ct);
        return happened.Count == 0
            ? null
            : holder =>
                [
                    .. duty.After!.Touching(happened[holder.Organization].Where(o => o.Member == holder.Member), ask.From, ask.Until, rules)
                        .Where(p => duty.InForce.Contains(p.From)),
                ];
    }

    private IEnumerable<DutyCell> CellsOf(
        Owed owed,
        IReadOnlyList<DutyPeriod> periods,
        IEnumerable<ProofRow> rows,
        IReadOnlyDictionary<ExcuseKey, DateOnly> excused,
        DateOnly asOf
    )
    {
        var marks = rows.Where(r =>
                (owed.Holder.Member is null || r.Member == owed.Holder.Member) && DutyProofs.CountsFor(owed.Duty.Proof, r.Kind)
            )
            .Select(r => r.Mark)
            .ToList();
        foreach (var period in periods)
        {
            if (!DutyJudgement.Owes(owed.Spells, period, asOf))
                continue;

            var times = TimesOf(owed.Duty, period);
            var at = excused.TryGetValue(new(owed.Duty.Id, owed.Holder, period.From), out var day) ? day : (DateOnly?)null;
            var question = new DutyQuestion(period, times, owed.Duty.Proof.GraceDays, owed.Duty.SoonDays, at);
            yield return new DutyCell
            {
                Duty = owed.Duty,
                Holder = owed.Holder,
                Period = period,
                Times = times,
                // After an occasion the time is open: what was done once is done, however often it was done again.
                Counted = period.Occasion is null
                    ? DutyJudgement.Counted(period, marks, asOf)
                    : Math.Min(DutyJudgement.Counted(period, marks, asOf), times),
                State = DutyJudgement.Of(question, marks, asOf),
            };
        }
    }

    private int TimesOf(DutyDefinition duty, DutyPeriod period) =>
        duty.Proof.Times ?? rules.Number(duty.Proof.TimesRule!, period.From).Value;

    // The longest period that touches the first day may have begun years before it.
    private DateOnly Earliest(DutyAsk ask) =>
        book.All.Where(d => ask.Duty is null || d.Id == ask.Duty).Select(d => d.EarliestTouching(ask.From, rules)).Append(ask.From).Min();

    private sealed record Owed(DutyDefinition Duty, DutyHolder Holder, IReadOnlyList<Period> Spells);
}
