using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>Entries that wait for their seal and were stamped under an old master key: forgotten before they are sealed, they would count as forged.</summary>
internal sealed class StampsUnderOldKeys(EntryStamp stamp) : IOldKeyUse
{
    public async Task<string?> FindAsync(TouyanDb db, MasterKey key, CancellationToken ct)
    {
        var waiting = 0;
        await foreach (
            var entry in db
                .TrailEntries.OfAllCounties()
                .AsNoTracking()
                .Where(e => e.SealNo == null)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
            waiting += stamp.IsUnder(key, entry) ? 1 : 0;

        return waiting == 0 ? null : $"{waiting} 条尚未封存的操作记录";
    }
}
