using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Points;
using Touyan.Modules.Posts;

namespace Touyan.Modules.Appraisals.Grading;

/// <summary>What the books of other houses say of the year of each member, so that grades rest on facts: attendance, deeds, points, honours.</summary>
public sealed class GatherFacts(IMeetings meetings, IServiceDeeds deeds, IPointsEarned points, IMemberHonours honours)
{
    /// <summary>A member's year.</summary>
    /// <param name="Held">Meetings that his branch held.</param>
    /// <param name="Came">Of those, the ones he came to.</param>
    /// <param name="Deeds">Deeds that count.</param>
    /// <param name="Points">Points earned.</param>
    /// <param name="Honours">What he was honoured with.</param>
    public sealed record Facts(int Held, int Came, int Deeds, int Points, IReadOnlyList<string> Honours)
    {
        public override string ToString() =>
            $"组织生活 {Came}/{Held}，服务 {Deeds} 次，积分 {Points}" + (Honours.Count == 0 ? "" : "，" + string.Join('、', Honours));
    }

    public async Task<IReadOnlyDictionary<MemberId, Facts>> RunAsync(Appraisal appraisal, DateOnly asOf, CancellationToken ct)
    {
        var ids = appraisal.Sheets.Select(s => s.MemberId).ToList();
        var (first, last, branch) = (new DateOnly(appraisal.Year, 1, 1), new DateOnly(appraisal.Year, 12, 31), appraisal.OrganizationId);
        var held = meetings
            .KnownOn(asOf)
            .Where(m => m.OrganizationId == branch && m.On >= first && m.On <= last)
            .Select(m => m.Id)
            .Distinct();
        var count = await held.CountAsync(ct);
        var came = await meetings
            .PartsKnownOn(asOf)
            .Where(p => ids.Contains(p.MemberId) && p.On >= first && p.On <= last && held.Contains(p.Id))
            .Select(p => new { p.MemberId, p.Id })
            .Distinct()
            .GroupBy(p => p.MemberId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var done = await deeds
            .Counted.Where(d => ids.Contains(d.MemberId) && d.On >= first && d.On <= last)
            .GroupBy(d => d.MemberId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var earned = await points
            .Lines.Where(p => ids.Contains(p.MemberId) && p.On >= first && p.On <= last)
            .GroupBy(p => p.MemberId)
            .Select(g => new { g.Key, Sum = g.Sum(p => p.Points) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var awarded = (await honours.Known.Where(h => ids.Contains(h.MemberId) && h.On >= first && h.On <= last).ToListAsync(ct)).ToLookup(
            h => h.MemberId
        );
        return ids.ToDictionary(
            id => id,
            id => new Facts(
                count,
                came.GetValueOrDefault(id),
                done.GetValueOrDefault(id),
                earned.GetValueOrDefault(id),
                [.. awarded[id].Select(h => h.Title)]
            )
        );
    }
}
