using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Assessing;

/// <summary>A month that was assessed and for which nothing was paid, to be put right.</summary>
/// <param name="Row">As it stands.</param>
/// <param name="Basis">What it was reckoned from; null where it rests on none.</param>
/// <param name="Wanted">The row that puts it right.</param>
public sealed record UnpaidMonth(DuesAssessment Row, DuesBasis? Basis, AssessedMonth Wanted);

/// <summary>Something that the months of a member rest on has changed: those that were assessed and not paid are put right, in the unit of work at hand.</summary>
public sealed class UnpaidMonths(DuesDesk desk)
{
    /// <summary>The months that were put right; <paramref name="make"/> gives null for those that stay as they are.</summary>
    public async Task<IReadOnlyList<DateOnly>> PutRightAsync(
        MemberId member,
        int county,
        Func<UnpaidMonth, DuesAssessment?> make,
        CancellationToken ct
    )
    {
        var db = desk.Db;
        var rows = await db.StandingAssessments.AsNoTracking().Where(a => a.MemberId == member).OrderBy(a => a.Month).ToListAsync(ct);
        var lines = await db.WithPayments(db.StandingAssessments.Where(a => a.MemberId == member)).ToDictionaryAsync(l => l.Id, ct);
        var bases = await db.DuesBases.AsNoTracking().Where(b => b.MemberId == member).ToDictionaryAsync(b => b.Id, ct);
        var (facts, corrected) = (lines.Values.ToDictionary(l => l.Month, l => l.Facts), new List<DateOnly>());
        foreach (var row in rows.Where(r => lines[r.Id].PaidFen <= 0))
        {
            var wanted = new AssessedMonth(county, member, row.Month, row.OrganizationId, row.Id, desk.Now);
            if (make(new UnpaidMonth(row, row.BasisId is { } basis ? bases[basis] : null, wanted)) is not { } made || row.IsAs(made))
                continue;

            db.Add(made);
            facts[row.Month] = new DuesMonthFacts(row.Month, made.AmountFen, made.Ground, PaidFen: 0, LastPaidOn: null);
            corrected.Add(row.Month);
        }

        if (corrected.Count > 0 && await db.DuesStandings.SingleOrDefaultAsync(s => s.MemberId == member, ct) is { } standing)
            standing.Follow(DuesCourse.Of(facts.Values));

        return corrected;
    }
}
