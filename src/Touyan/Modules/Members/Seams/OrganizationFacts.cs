using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Seams;

/// <summary>What Organizations wants to know of members and committees, for the tree and the health check.</summary>
internal sealed class OrganizationFacts(TouyanDb db, IOrganizations organizations, TimeProvider clock) : IOrganizationFacts
{
    private const string Secretary = "01";

    public async Task<IReadOnlyDictionary<OrganizationId, HeadCount>> HeadCountsAsync(Reach reach, DateOnly day, CancellationToken ct)
    {
        var stood =
            day < clock.Today
                ? db
                    .MembershipSpells.Where(s => s.From <= day && (s.To == null || day < s.To))
                    .Where(s => s.Standing == MembershipStanding.Normal || s.Standing == MembershipStanding.LostContact)
                    .Select(s => new { s.OrganizationId, s.Kind })
                : db.Members.OnTheBooks.Select(m => new { m.OrganizationId, m.Kind });

        // Of the whole county it is not asked which organisations: that would cost as much as counting.
        if (!reach.IsWholeCounty)
        {
            var within = organizations.Within(reach);
            stood = stood.Where(s => within.Contains(s.OrganizationId));
        }

        var counts = await stood
            .GroupBy(s => s.OrganizationId)
            .Select(g => new
            {
                g.Key,
                Members = g.Count(),
                Full = g.Count(s => s.Kind == MemberKind.Full),
            })
            .ToListAsync(ct);
        return counts.ToDictionary(c => c.Key, c => new HeadCount(c.Members, c.Full));
    }

    public async Task<IReadOnlyDictionary<OrganizationId, CommitteeFacts>> CommitteesAsync(
        IQueryable<OrganizationId> led,
        DateOnly day,
        CancellationToken ct
    )
    {
        IQueryable<Member> members = db.Members;
        var terms = await db
            .CommitteeTerms.Where(t => t.ElectedOn <= day && (t.EndedOn == null || day < t.EndedOn) && led.Contains(t.OrganizationId))
            .Select(t => new
            {
                Term = t,
                Held = t
                    .Posts.Where(p => p.From <= day && (p.To == null || day < p.To))
                    .Join(
                        members,
                        p => new { p.CountyCode, Id = p.MemberId },
                        m => new { m.CountyCode, m.Id },
                        (p, m) =>
                            new Held
                            {
                                Post = p.Post,
                                Member = p.MemberId,
                                StandingFrom = m.ConvertedOn,
                            }
                    )
                    .ToList(),
            })
            .AsSingleQuery()
            .AsNoTracking()
            .ToListAsync(ct);
        return terms
            .GroupBy(t => t.Term.OrganizationId)
            .ToDictionary(g => g.Key, g => Facts(g.MaxBy(t => t.Term.ElectedOn)!.Term, g.MaxBy(t => t.Term.ElectedOn)!.Held));
    }

    public string RosterUrl(OrganizationId organization, bool withSubtree, bool fullOnly = false, DateOnly? on = null) =>
        new RosterLink(
            new RosterFilter
            {
                Organization = organization,
                Below = withSubtree,
                Kind = fullOnly ? MemberKind.Full : null,
                On = on,
            }
        ).Href;

    public string CommitteeUrl(OrganizationId organization) => $"/organizations/{organization}/committee";

    private static CommitteeFacts Facts(CommitteeTerm term, List<Held> held) =>
        new()
        {
            ElectedOn = term.ElectedOn,
            DueOn = term.DueOn,
            PostponedFrom = term.PostponedFrom,
            Posts = [.. held.Select(h => h.Post).Distinct(StringComparer.Ordinal)],
            Seated = held.Select(h => h.Member).Distinct().Count(),
            Seats = term.Seats,
            SecretaryStandingFrom = held.Find(h => h.Post == Secretary)?.StandingFrom,
        };

    private sealed record Held
    {
        public required string Post { get; init; }
        public required MemberId Member { get; init; }
        public DateOnly? StandingFrom { get; init; }
    }
}
