using Touyan.Modules.Points.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Points.Ledger;

/// <summary>What was earned, as the ledgers have it.</summary>
internal sealed class PointsEarned(TouyanDb db) : IPointsEarned
{
    public IQueryable<EarnedPoints> Lines =>
        db
            .PointEntries.Where(e => e.Kind != PointEntryKind.Spent)
            .Select(e => new EarnedPoints
            {
                MemberId = e.MemberId,
                On = e.On,
                Points = e.Points,
            });
}
