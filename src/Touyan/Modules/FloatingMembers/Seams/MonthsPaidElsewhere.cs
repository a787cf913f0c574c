using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Seams;

/// <summary>What Dues is told: months paid at an organisation of this county, by a member whom it knows, and months that his branch noted from his card; not what was taken back.</summary>
public sealed class MonthsPaidElsewhere(TouyanDb db) : IPaidElsewhere
{
    /// <summary>First and last months of what either side has noted of a member; nothing of one whom the county does not know.</summary>
    public async Task<IEnumerable<(DateOnly From, DateOnly To)>> OfAsync(MemberId? member, CancellationToken ct) =>
        member is null ? [] : (await Months.Where(m => m.Member == member).ToListAsync(ct)).Select(m => (m.From, m.To));

    public IQueryable<MonthsElsewhere> Months =>
        db
            .InflowDues.Where(d => d.TakenBackAt == null)
            .Join(
                db.Inflows.Where(i => i.MemberId != null),
                d => new { d.CountyCode, Id = d.InflowId },
                i => new { i.CountyCode, i.Id },
                (d, i) =>
                    new MonthsElsewhere
                    {
                        Member = i.MemberId!.Value,
                        From = d.FromMonth,
                        To = d.ToMonth,
                    }
            )
            .Concat(
                db.OutflowDues.Where(d => d.TakenBackAt == null)
                    .Join(
                        db.Outflows,
                        d => new { d.CountyCode, Id = d.OutflowId },
                        o => new { o.CountyCode, o.Id },
                        (d, o) =>
                            new MonthsElsewhere
                            {
                                Member = o.MemberId,
                                From = d.FromMonth,
                                To = d.ToMonth,
                            }
                    )
            );
}
