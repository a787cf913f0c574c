using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Archive;

/// <summary>Reads a county's seals with their entries, a few seals at a time.</summary>
internal static class SealedRuns
{
    private const int AtOnce = 20;

    extension(TouyanDb db)
    {
        /// <summary>From a seal on, in order; entries in the order in which they were sealed.</summary>
        public async IAsyncEnumerable<(TrailSeal Seal, IReadOnlyList<TrailEntry> Entries)> SealsAsync(
            long after,
            long upTo,
            [EnumeratorCancellation] CancellationToken ct
        )
        {
            var at = after;
            while (true)
            {
                var seals = await db
                    .TrailSeals.AsNoTracking()
                    .Where(s => s.No > at && s.No <= upTo)
                    .OrderBy(s => s.No)
                    .Take(AtOnce)
                    .ToListAsync(ct);
                if (seals.Count == 0)
                    yield break;

                var (first, last) = (seals[0].No, seals[^1].No);
                var entries = await db
                    .TrailEntries.AsNoTracking()
                    .Where(e => e.SealNo >= first && e.SealNo <= last)
                    .OrderBy(e => e.SealNo)
                    .ThenBy(e => e.Id)
                    .ToListAsync(ct);
                var bySeal = entries.ToLookup(e => e.SealNo!.Value);
                foreach (var seal in seals)
                    yield return (seal, [.. bySeal[seal.No]]);

                at = last;
            }
        }

        /// <summary>The seal from which the chain in the database goes on; null when nothing was archived.</summary>
        public async Task<SealHead?> ArchivedHeadAsync(CancellationToken ct)
        {
            var last = await db.TrailArchives.AsNoTracking().OrderByDescending(a => a.LastNo).FirstOrDefaultAsync(ct);
            return last is null ? null : new SealHead(last.LastNo, last.Total, last.LastHash);
        }
    }
}
