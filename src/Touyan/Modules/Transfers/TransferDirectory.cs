using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers;

internal sealed class TransferDirectory(TouyanDb db) : ITransfers
{
    public Task<DateOnly?> DeferredToAsync(MemberId member, CancellationToken ct) =>
        db
            .Transfers.Where(t => t.MemberId == member && t.TakenInOn != null)
            .OrderByDescending(t => t.TakenInOn)
            .Select(t => t.DeferredTo)
            .FirstOrDefaultAsync(ct);

    public Task<bool> IsOnHisWayAsync(MemberId member, CancellationToken ct) =>
        db.Transfers.StillOpen.AnyAsync(t => t.MemberId == member, ct);
}
