using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>Who owed a duty when: organisations by what they were, persons by the posts they held, as far as the conditions hold.</summary>
public sealed class DutyHolders(
    IOrganizations organizations,
    ICommittees committees,
    IMembers members,
    Rules rules,
    IEnumerable<IDutyCondition> conditions
)
{
    private readonly Dictionary<string, ILookup<OrganizationId, Period>> held = new(StringComparer.Ordinal);
    private List<OrganizationStretch>? stretches;
    private List<PostStretch>? posts;
    private List<MemberStay>? stays;

    /// <summary>Holders of a duty with the spells in which they are. What was asked for once is kept: ask with the same organisations and days.</summary>
    public async Task<IReadOnlyList<(DutyHolder Holder, IReadOnlyList<Period> Spells)>> OfAsync(
        DutyDefinition duty,
        DutyAsk ask,
        CancellationToken ct
    )
    {
        var places = await PlacesAsync(duty, ask, ct);
        if (duty.HolderKind is DutyHolderKind.Organization || places.Count == 0)
            return [.. places.Select(p => (new DutyHolder(p.Key, null), p.Value))];

        if (duty.HolderKind is DutyHolderKind.Member)
            return await MembersAsync(duty, ask, places, ct);

        posts ??= await committees
            .PostStretches.Where(p => ask.Among.Contains(p.OrganizationId) && p.From <= ask.Until && (p.To == null || p.To > ask.From))
            .Where(p => ask.Person == null || p.MemberId == ask.Person)
            .ToListAsync(ct);
        return
        [
            .. posts
                .Where(p => duty.Posts.Contains(p.Post) && places.ContainsKey(p.OrganizationId))
                .GroupBy(p => new DutyHolder(p.OrganizationId, p.MemberId))
                .Select(g => (g.Key, Within(g.Select(p => new Period(p.From, p.To)), places[g.Key.Organization]))),
        ];
    }

    private async Task<IReadOnlyList<(DutyHolder Holder, IReadOnlyList<Period> Spells)>> MembersAsync(
        DutyDefinition duty,
        DutyAsk ask,
        Dictionary<OrganizationId, IReadOnlyList<Period>> places,
        CancellationToken ct
    )
    {
        stays ??= await members
            .Stays.Where(s => ask.Among.Contains(s.OrganizationId) && s.From <= ask.Until)
            .Where(s => ask.Person == null || s.Id == ask.Person)
            .OrderBy(s => s.NameKey)
            .ThenBy(s => s.Id)
            .ToListAsync(ct);
        return
        [
            .. stays
                .Where(s =>
                    s.Standing is MembershipStanding.Normal && duty.Members.Contains(s.Kind) && places.ContainsKey(s.OrganizationId)
                )
                .GroupBy(s => new DutyHolder(s.OrganizationId, s.Id))
                .Select(g => (g.Key, Within(g.Select(s => new Period(s.From, s.To)), places[g.Key.Organization]))),
        ];
    }

    private async Task<Dictionary<OrganizationId, IReadOnlyList<Period>>> PlacesAsync(
        DutyDefinition duty,
        DutyAsk ask,
        CancellationToken ct
    )
    {
        // Periods touch the span: the first may have begun before it.
        var from = duty.EarliestTouching(ask.From, rules);
        stretches ??= await organizations.Stretches.Where(s => ask.Among.Contains(s.Id) && s.From <= ask.Until).ToListAsync(ct);
        var places = stretches
            .Where(s => duty.Types.Contains(s.Type) && (s.To is not { } to || to > from))
            .GroupBy(s => s.Id)
            .ToDictionary(g => g.Key, g => DutyJudgement.Joined(g.Select(s => new Period(s.From, s.To))));
        foreach (var word in places.Count == 0 ? [] : duty.When)
        {
            var when = await HeldAsync(word, ask, ct);
            foreach (var (place, spells) in places)
                places[place] = Within(when[place], spells);
        }

        return places;
    }

    private async Task<ILookup<OrganizationId, Period>> HeldAsync(string word, DutyAsk ask, CancellationToken ct)
    {
        if (held.TryGetValue(word, out var known))
            return known;

        var condition = conditions.First(c => string.Equals(c.Word, word, StringComparison.Ordinal));
        return held[word] = await condition.HoldsAsync(ask.Among, ask.From, ask.Until, ct);
    }

    private static IReadOnlyList<Period> Within(IEnumerable<Period> spells, IReadOnlyList<Period> others) =>
        DutyJudgement.Joined(DutyJudgement.Both(spells, others));
}
