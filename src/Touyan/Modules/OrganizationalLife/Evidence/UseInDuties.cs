using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationalLife.Evidence;

/// <summary>Which duties of which periods a meeting is counted for.</summary>
internal sealed class UseInDuties(
    DutyBook book,
    IOrganizations organizations,
    Rules rules,
    IEnumerable<IDutyCondition> conditions,
    IEnumerable<IDutyOccasion> occasions
) : IMeetingUse
{
    public async Task<IReadOnlyList<MeetingUsed>> OfAsync(IReadOnlyCollection<MeetingEvidence> evidence, CancellationToken ct)
    {
        var (used, types) = (new List<MeetingUsed>(), await TypesAsync(evidence, ct));
        foreach (var one in evidence)
        {
            foreach (var duty in book.Touching(one.On, one.On).Where(d => IsProof(d, one) && d.Types.Contains(types[one.OrganizationId])))
            {
                foreach (var period in await PeriodsAsync(duty, one, ct))
                {
                    if (one.On < period.CountsFrom || !duty.InForce.Contains(period.From) || !await HoldsAsync(duty, one, period, ct))
                        continue;

                    var href = $"/duties/{duty.Id}/{one.OrganizationId}?from={period.From:yyyy-MM-dd}";
                    used.Add(new MeetingUsed($"定期任务：{duty.Title}（{period.Label}）", href));
                }
            }
        }

        return [.. used.Distinct()];
    }

    private static bool IsProof(DutyDefinition duty, MeetingEvidence one) =>
        duty.HolderKind is DutyHolderKind.Organization
        && duty.Proof.Record == MeetingProofs.Id
        && (duty.Proof.Kinds.Count == 0 || duty.Proof.Kinds.Contains(one.Kind, StringComparer.Ordinal));

    /// <summary>The period of the calendar in which it lies; or those that follow an occasion and were not due before it.</summary>
    private async Task<IEnumerable<DutyPeriod>> PeriodsAsync(DutyDefinition duty, MeetingEvidence one, CancellationToken ct)
    {
        if (duty.Rhythm is { } rhythm)
            return [rhythm.On(one.On, rules).Of(one.On)];

        var among = organizations.Places.Where(p => p.Id == one.OrganizationId).Select(p => p.Id);
        var source = occasions.First(o => string.Equals(o.Word, duty.After!.Occasion, StringComparison.Ordinal));
        var happened = await source.HappenedAsync(among, duty.EarliestTouching(one.On, rules), one.On, ct);
        return duty.After!.Touching(happened[one.OrganizationId], one.On, one.On, rules);
    }

    private async Task<bool> HoldsAsync(DutyDefinition duty, MeetingEvidence one, DutyPeriod period, CancellationToken ct)
    {
        var among = organizations.Places.Where(p => p.Id == one.OrganizationId).Select(p => p.Id);
        foreach (var condition in conditions.Where(c => duty.When.Contains(c.Word, StringComparer.Ordinal)))
        {
            var spells = await condition.HoldsAsync(among, period.From, period.Last, ct);
            if (!spells[one.OrganizationId].Any(s => s.Contains(period.From)))
                return false;
        }

        return true;
    }

    private async Task<Dictionary<OrganizationId, OrganizationType>> TypesAsync(
        IReadOnlyCollection<MeetingEvidence> evidence,
        CancellationToken ct
    )
    {
        var ids = evidence.Select(e => e.OrganizationId).Distinct().ToList();
        return await organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Type, ct);
    }
}
