using Microsoft.EntityFrameworkCore;

namespace Touyan.Modules.Trail.Sealing;

internal static class SealQueries
{
    /// <summary>Seals as they are published: without the hashes of their entries, which are many.</summary>
    public static IQueryable<SealRecord> WithoutLeaves(this IQueryable<TrailSeal> seals) =>
        seals
            .AsNoTracking()
            .Select(s => new SealRecord
            {
                County = s.CountyCode,
                No = s.No,
                SealedAt = s.SealedAt,
                Entries = s.Entries,
                Total = s.Total,
                Root = s.Root,
                Previous = s.Previous,
                KeyId = s.KeyId,
                Signature = s.Signature,
            });
}
