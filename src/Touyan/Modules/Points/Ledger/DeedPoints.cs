using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Deeds of Posts as a source of points, followed in the same unit of work in which they are confirmed or withdrawn.</summary>
internal sealed class DeedPoints(IServiceDeeds deeds, IPointBook book) : IPointSource, IDeedUse
{
    public IReadOnlyList<string> Codes => [PointSources.GoodDeed, PointSources.Activity, PointSources.Hours];

    public async Task<IReadOnlyList<PointRecord>> CountedAsync(MemberId? member, DateOnly since, CancellationToken ct)
    {
        var counted = await deeds.Counted.Where(d => d.On >= since && (member == null || d.MemberId == member)).ToListAsync(ct);
        return [.. counted.SelectMany(Records)];
    }

    public string HrefOf(Guid record) => $"/deeds/{record}";

    public Task CountedAsync(CountedDeed deed, Actor by, CancellationToken ct) => book.CountedAsync([.. Records(deed)], by, ct);

    public Task WithdrawnAsync(CountedDeed deed, string reason, Actor by, CancellationToken ct) =>
        book.WithdrawnAsync(deed.Id.Value, reason, by, ct);

    /// <summary>A deed counts once, and by its hours.</summary>
    internal static IEnumerable<PointRecord> Records(CountedDeed deed)
    {
        var once = deed.IsActivity ? PointSources.Activity : PointSources.GoodDeed;
        yield return new PointRecord(once, deed.Id.Value, deed.MemberId, deed.On, Tenths: 10, deed.What);
        yield return new PointRecord(PointSources.Hours, deed.Id.Value, deed.MemberId, deed.On, deed.Tenths, deed.What);
    }
}
