using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Model;

/// <summary>Keeps <see cref="DuesStanding"/>: what was assessed or paid is counted in, in the transaction of the act.</summary>
public sealed class DuesCourses(TouyanDb db)
{
    private const int AtOnce = 500;

    /// <summary>A month further on for members whose last month lay before it; whose did not is counted anew.</summary>
    public async Task AppendAsync(IReadOnlyCollection<DuesAssessment> assessed, CancellationToken ct)
    {
        foreach (var some in assessed.Chunk(AtOnce))
        {
            var ids = some.Select(a => a.MemberId).ToList();
            var known = await db.DuesStandings.AsNoTracking().Where(s => ids.Contains(s.MemberId)).ToDictionaryAsync(s => s.MemberId, ct);
            var (further, anew) = (new Dictionary<MemberId, DuesCourse>(), new List<MemberId>());
            foreach (var row in some)
            {
                var before = known.GetValueOrDefault(row.MemberId)?.Course ?? DuesCourse.None;
                if (row.CorrectsId is not null || row.Month <= before.AssessedUntil)
                    anew.Add(row.MemberId);
                else
                    further[row.MemberId] = before.Then(
                        new DuesMonthFacts(row.Month, row.AmountFen, row.Ground, PaidFen: 0, LastPaidOn: null)
                    );
            }

            await PutAsync(further, ct);
            await RecountAsync(anew, ct);
        }
    }

    /// <summary>From all months of these members.</summary>
    public async Task RecountAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        foreach (var some in members.Distinct().Chunk(AtOnce))
        {
            var ids = some.ToList();
            var lines = await db.WithPayments(db.StandingAssessments.Where(a => ids.Contains(a.MemberId))).ToListAsync(ct);
            var byMember = lines.ToLookup(l => l.MemberId, l => l.Facts);
            await PutAsync(ids.ToDictionary(id => id, id => DuesCourse.Of(byMember[id])), ct);
        }
    }

    private async Task PutAsync(Dictionary<MemberId, DuesCourse> courses, CancellationToken ct)
    {
        if (courses.Count == 0)
            return;

        var ids = courses.Keys.ToList();
        await db.DuesStandings.Where(s => ids.Contains(s.MemberId)).ExecuteDeleteAsync(ct);
        await db.BulkInsertAsync(courses.Select(c => DuesStanding.Of(db.County, c.Key, c.Value)), ct);
    }
}
