using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Makes ledgers follow the records: what counts earns once, what counts no more is reversed, what has run out expires. Run again it writes nothing.</summary>
public sealed class KeepPoints(PointDesk desk, IEnumerable<IPointSource> sources)
{
    /// <summary>How many lines were written; of one member, or of all.</summary>
    public async Task<int> RunAsync(MemberId? member, Actor by, CancellationToken ct)
    {
        var records = new List<PointRecord>();
        foreach (var source in sources)
            records.AddRange(await source.CountedAsync(member, desk.Rules.Since, ct));

        var written = 0;
        var owners = await desk
            .Db.PointEntries.Where(e => member == null || e.MemberId == member)
            .Select(e => e.MemberId)
            .Distinct()
            .ToListAsync(ct);
        var byMember = records.ToLookup(r => r.Member);
        foreach (var one in byMember.Select(g => g.Key).Union(owners))
            written += await FollowAsync(one, [.. byMember[one].OrderBy(r => r.On).ThenBy(r => r.Id)], by, ct);

        await desk.Db.SaveChangesAsync(ct);
        return written;
    }

    private async Task<int> FollowAsync(MemberId member, IReadOnlyList<PointRecord> records, Actor by, CancellationToken ct)
    {
        var ledger = await desk.LedgerAsync(member, ct);
        var counted = records.Select(r => r.Id).ToHashSet();
        var gone = ledger
            .Entries.Where(e => e.Kind is PointEntryKind.Earned && !counted.Contains(e.RecordId!.Value))
            .Select(e => e.RecordId!.Value);
        var reversed = gone.Distinct().ToList().SelectMany(id => ledger.Reverse(id, "依据的记录不再计入", desk.Now)).ToList();
        var earned = Earn(ledger, records);
        var expired = ledger.Expire(desk.Today, desk.Now);
        await desk.WriteAsync(PointsActs.Reverse, member, reversed, by, ct);
        await desk.WriteAsync(PointsActs.Earn, member, earned, by, ct);
        await desk.WriteAsync(PointsActs.Expire, member, expired, by, ct);
        return reversed.Count + earned.Count + expired.Count;
    }

    /// <summary>By the rules of the day of each record: a later rule changes nothing of before.</summary>
    internal List<PointEntry> Earn(PointLedger ledger, IEnumerable<PointRecord> records) =>
        [
            .. records
                .SelectMany(r =>
                    desk.Rules.EarningOn(r.On).Where(rule => rule.Source == r.Source).Select(rule => ledger.Earn(r, rule, desk.Now))
                )
                .OfType<PointEntry>(),
        ];
}
