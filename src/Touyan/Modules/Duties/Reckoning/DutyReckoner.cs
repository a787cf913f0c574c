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
        var owed = await OwedAsync(duties, ask, ct);
        var excused = await excuses.InAsync(ask, ct);
        var known = new Dictionary<string, ILookup<OrganizationId, ProofRow>>(StringComparer.Ordinal);
        foreach (var group in owed.GroupBy(o => o.Duty.Proof.Record, StringComparer.Ordinal))
        {
            var where = group.Select(o => o.Holder.Organization).ToHashSet();
            known[group.Key] = await proofs.InAsync(group.Key, ask, where, Earliest(ask), ct);
        }

        return [.. owed.SelectMany(o => CellsOf(o, known[o.Duty.Proof.Record][o.Holder.Organization], excused, ask.AsOf))];
    }

    // Who owes comes first: where nobody does, and of whom nobody asks, no record is read.
    private async Task<List<Owed>> OwedAsync(IEnumerable<DutyDefinition> duties, DutyAsk ask, CancellationToken ct)
    {
        var owed = new List<Owed>();
        foreach (var duty in duties)
        {
            if (await PeriodsAsync(duty, ask, ct) is not { } periods)
                continue;

            foreach (var (holder, spells) in await holders.OfAsync(duty, ask, ct))
                owed.Add(new(duty, holder, spells, periods(holder)));
        }

        return owed;
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
        foreach (var period in owed.Periods)
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

    private sealed record Owed(DutyDefinition Duty, DutyHolder Holder, IReadOnlyList<Period> Spells, IReadOnlyList<DutyPeriod> Periods);
}
