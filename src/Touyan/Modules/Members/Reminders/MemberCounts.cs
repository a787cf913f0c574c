using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Reminders;

/// <summary>The figures of the members in reach, in one statement. The roster with the same condition has as many rows.</summary>
internal sealed record MemberCounts
{
    public const int MonthsAhead = 1;

    public int Members { get; init; }
    public int Full { get; init; }
    public int Women { get; init; }
    public int Minorities { get; init; }
    public int Oldest { get; init; }
    public int ProbationEnded { get; init; }
    public int ProbationEnding { get; init; }

    public static async Task<MemberCounts> OfAsync(AskedRoster asked, Rules rules, CancellationToken ct)
    {
        var (today, ahead) = (asked.Day, asked.Day.AddMonths(MonthsAhead));
        var membership = rules.Membership(today);
        var (ended, ending) = (RosterFilters.LastAdmission(today, membership), RosterFilters.LastAdmission(ahead, membership));
        var born = MemberFacts.LatestBirth(OldestBand(rules).From!.Value, today);
        var counts = await asked
            .Rows.GroupBy(_ => 1)
            .Select(g => new MemberCounts
            {
                Members = g.Count(),
                Full = g.Count(r => r.Kind == MemberKind.Full),
                Women = g.Count(r => r.Member.Sex == Sex.Female),
                Minorities = g.Count(r => r.Member.Ethnicity != RosterFilters.Han),
                Oldest = g.Count(r => r.Member.BornOn <= born),
                ProbationEnded = g.Count(r =>
                    r.Kind == MemberKind.Probationary
                    && (r.Member.ProbationExtendedTo == null ? r.Member.AdmittedOn <= ended : r.Member.ProbationExtendedTo <= today)
                ),
                ProbationEnding = g.Count(r =>
                    r.Kind == MemberKind.Probationary
                    && (
                        r.Member.ProbationExtendedTo == null
                            ? r.Member.AdmittedOn > ended && r.Member.AdmittedOn <= ending
                            : r.Member.ProbationExtendedTo > today && r.Member.ProbationExtendedTo <= ahead
                    )
                ),
            })
            .SingleOrDefaultAsync(ct);
        return counts ?? new MemberCounts();
    }

    /// <summary>The last band of age, open upwards.</summary>
    public static Band<int> OldestBand(Rules rules) => rules.Ages().All[^1];
}
