using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Proves the ledgers of a county: no line missing, reversals name what they reverse, nobody spent more than there was, and every line rests on a record that counts.</summary>
public sealed class VerifyPoints(PointDesk desk, IEnumerable<IPointSource> sources)
{
    /// <summary>What is wrong; nothing when all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        var records = new List<PointRecord>();
        foreach (var source in sources)
            records.AddRange(await source.CountedAsync(member: null, desk.Rules.SinceOf(source.Codes), ct));

        var counted = records.ToLookup(r => r.Member, r => r.Id);
        var entries = await desk.Db.PointEntries.AsNoTracking().ToListAsync(ct);
        return
        [
            .. entries.GroupBy(e => e.MemberId).SelectMany(g => Wrong(g.Key, [.. g.OrderBy(e => e.Number)], counted[g.Key].ToHashSet())),
        ];
    }

    /// <summary>How many points there are in all.</summary>
    public Task<int> SumAsync(CancellationToken ct) => desk.Db.PointEntries.SumAsync(e => e.Points, ct);

    internal static IEnumerable<string> Wrong(MemberId member, IReadOnlyList<PointEntry> entries, IReadOnlySet<Guid> counted)
    {
        var (sum, byId) = (0, entries.ToDictionary(e => e.Id));
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Number != i + 1)
                yield return $"{member} 缺少第 {i + 1} 条";

            sum += entry.Points;
            if (entry.Kind is PointEntryKind.Spent && sum < 0)
                yield return $"{member} 第 {entry.Number} 条使用以后余额为 {sum}";

            if (entry.OfEntryId is { } of && (!byId.TryGetValue(of, out var credit) || !credit.IsCredit || -entry.Points > credit.Points))
                yield return $"{member} 第 {entry.Number} 条针对的记录不存在或者不符";
        }

        var reversed = entries.Where(e => e.Kind is PointEntryKind.Reversed).Select(e => e.OfEntryId).ToHashSet();
        foreach (var entry in entries.Where(e => e.Kind is PointEntryKind.Earned && !reversed.Contains(e.Id)))
        {
            if (!counted.Contains(entry.RecordId!.Value))
                yield return $"{member} 第 {entry.Number} 条依据的记录已不计入";
        }
    }
}
