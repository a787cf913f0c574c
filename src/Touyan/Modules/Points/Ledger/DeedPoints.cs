using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Posts;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Deeds of Posts as a source of points, followed in the same unit of work in which they are confirmed or withdrawn.</summary>
internal sealed class DeedPoints(PointDesk desk, IServiceDeeds deeds) : IPointSource, IDeedUse
{
    public IReadOnlyList<string> Codes => [PointSources.GoodDeed, PointSources.Activity, PointSources.Hours];

    public async Task<IReadOnlyList<PointRecord>> CountedAsync(MemberId? member, DateOnly since, CancellationToken ct)
    {
        var counted = await deeds.Counted.Where(d => d.On >= since && (member == null || d.MemberId == member)).ToListAsync(ct);
        return [.. counted.SelectMany(Records)];
    }

    public string HrefOf(Guid record) => $"/deeds/{record}";

    public async Task CountedAsync(CountedDeed deed, Actor by, CancellationToken ct)
    {
        var ledger = await desk.LedgerAsync(deed.MemberId, ct);
        var earned = Records(deed)
            .SelectMany(r =>
                desk.Rules.EarningOn(r.On).Where(rule => rule.Source == r.Source).Select(rule => ledger.Earn(r, rule, desk.Now))
            )
            .OfType<PointEntry>()
            .ToList();
        await desk.WriteAsync(PointsActs.Earn, deed.MemberId, earned, by, ct);
    }

    public async Task WithdrawnAsync(CountedDeed deed, string reason, Actor by, CancellationToken ct)
    {
        var ledger = await desk.LedgerAsync(deed.MemberId, ct);
        await desk.WriteAsync(PointsActs.Reverse, deed.MemberId, ledger.Reverse(deed.Id.Value, reason, desk.Now), by, ct);
    }

    /// <summary>A deed counts once, and by its hours.</summary>
    internal static IEnumerable<PointRecord> Records(CountedDeed deed)
    {
        var once = deed.IsActivity ? PointSources.Activity : PointSources.GoodDeed;
        yield return new PointRecord(once, deed.Id.Value, deed.MemberId, deed.On, Tenths: 10, deed.What);
        yield return new PointRecord(PointSources.Hours, deed.Id.Value, deed.MemberId, deed.On, deed.Tenths, deed.What);
    }
}
