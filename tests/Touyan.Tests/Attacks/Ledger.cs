using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>
/// What a county's trail tells, but for refusals and signing in: whoever writes, writes there, and what is written past it is found when the county is
/// verified at the end.
/// </summary>
internal static class Ledger
{
    public static async Task<IReadOnlyList<string>> ReadAsync(SmallCounty county) => await county.LookAsync(async db => (
                await db.Set<TrailEntry>()
                    .Where(e => e.ActCode != TrailActs.Refused.Code)
                    .OrderBy(e => e.Id)
                    .Select(e => new
                    {
                        e.Id,
                        e.ActCode,
                        e.SubjectTitle,
                    })
                    .ToListAsync()
            ).Where(e => !e.ActCode.StartsWith("account.sign-in", StringComparison.Ordinal)).Select(e => $"{e.ActCode} {e.SubjectTitle} {e.Id}").ToList());

    /// <summary>What was written since.</summary>
    public static async Task<IReadOnlyList<string>> SinceAsync(SmallCounty county, IReadOnlyList<string> before) =>
        [.. (await ReadAsync(county)).Except(before, StringComparer.Ordinal)];
}
