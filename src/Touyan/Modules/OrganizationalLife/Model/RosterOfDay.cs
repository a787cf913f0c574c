using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>Who is called to a meeting, from the books of its day: all members of its branches, those who sit in its committee, or those it names.</summary>
public sealed class RosterOfDay(TouyanDb db, IMemberRecords records, ICommittees committees, IMembers members)
{
    public async Task<IReadOnlyList<RosterLine>> OfAsync(
        Meeting meeting,
        IReadOnlyCollection<MemberId> named,
        LifeRules rules,
        CancellationToken ct
    )
    {
        var kind = rules.Kinds.Find(meeting.Kind)!;
        var lines = kind.Has(MeetingKinds.Committee)
            ? await CommitteeAsync(meeting.OrganizationId, meeting.On, ct)
            : await BranchesAsync(meeting, ct);
        if (meeting.IsByName)
        {
            var called = named.Concat(meeting.Attendances.Where(a => !a.IsInvited).Select(a => a.MemberId)).ToHashSet();
            lines = [.. lines.Where(l => called.Contains(l.Member))];
        }

        return await ExcusedAsync(lines, meeting.On, rules, ct);
    }

    // Who sat in it on that day: an old meeting is not one of those who sit there today.
    private async Task<List<RosterLine>> CommitteeAsync(OrganizationId organization, DateOnly on, CancellationToken ct)
    {
        var seated = await committees
            .PostStretches.Where(p => p.OrganizationId == organization && p.From <= on && (p.To == null || p.To > on))
            .Select(p => p.MemberId)
            .Distinct()
            .ToListAsync(ct);
        if (seated.Count == 0)
            return [];

        var known = await members.Known.Where(m => seated.Contains(m.Id)).OrderBy(m => m.NameKey).ThenBy(m => m.Id).ToListAsync(ct);
        return known.ConvertAll(m => new RosterLine(organization, m.Id, m.Name, m.Kind, MayVote: true, Excuse: null));
    }

    // A vote counts of full members on the books, those not heard of included: so do the rules of votes.
    private async Task<List<RosterLine>> BranchesAsync(Meeting meeting, CancellationToken ct)
    {
        var lines = new List<RosterLine>();
        foreach (var host in meeting.Hosts.Select(h => h.OrganizationId))
        {
            var stood = await records.OfAsync(host, meeting.On, ct);
            lines.AddRange(
                stood
                    .Where(m => m.IsOnTheBooks)
                    .Select(m => new RosterLine(host, m.Id, m.Name, m.Kind, m.Kind is MemberKind.Full, Excuse: null))
            );
        }

        return lines;
    }

    private async Task<IReadOnlyList<RosterLine>> ExcusedAsync(List<RosterLine> lines, DateOnly on, LifeRules rules, CancellationToken ct)
    {
        if (lines.Count == 0)
            return lines;

        var ids = lines.ConvertAll(l => l.Member);
        var excused = await db
            .AttendanceExcuses.InForce(on)
            .Where(e => ids.Contains(e.MemberId))
            .Select(e => new { e.MemberId, e.Ground })
            .ToListAsync(ct);
        var grounds = excused.DistinctBy(e => e.MemberId).ToDictionary(e => e.MemberId, e => rules.Excuses.Name(e.Ground));
        return lines.ConvertAll(l => l with { Excuse = grounds.GetValueOrDefault(l.Member) });
    }
}
