using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Points.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Phone page of a member: what he has earned.</summary>
internal sealed class PointsTiles(PointDesk desk) : ITileSource
{
    public int Order => 40;

    public async Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Reach(PointsPermissions.Read).Self is not { } self)
            return [];

        var balance = await desk.Db.PointEntries.Where(e => e.MemberId == self).SumAsync(e => e.Points, ct);
        return [new Tile("star", "我的积分", $"余额 {balance} 分", "/my-points")];
    }

    public Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Tile>>([]);
}
