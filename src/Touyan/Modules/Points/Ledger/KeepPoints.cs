using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Points.Model;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Makes ledgers follow the records: what counts earns once, what counts no more is reversed, what has run out expires. Run again it writes nothing.</summary>
public sealed class KeepPoints(PointDesk desk, IEnumerable<IPointSource> sources)
{
    private const int Batch = 500;

    /// <summary>How many lines were written; of one member, or of all.</summary>
    public async Task<int> RunAsync(MemberId? member, Actor by, CancellationToken ct)
    {
        var records = new List<PointRecord>();
        foreach (var source in sources)
            records.AddRange(await source.CountedAsync(member, desk.Rules.SinceOf(source.Codes), ct));

        var written = 0;
        var owners = await desk
            .Db.PointEntries.Where(e => member == null || e.MemberId == member)
            .Select(e => e.MemberId)
            .Distinct()
            .ToListAsync(ct);
        var byMember = records.ToLookup(r => r.Member);
        foreach (var some in byMember.Select(g => g.Key).Union(owners).Chunk(Batch))
        {
            var ledgers = await desk.LedgersAsync(some, ct);
            var whose = await desk.Members.Known.Where(m => some.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
            foreach (var one in some)
                written += Follow(ledgers[one], whose[one], [.. byMember[one].OrderBy(r => r.On).ThenBy(r => r.Id)], by);

            // A batch is whole by itself; what is written is not carried along to the next.
            await desk.Db.SaveChangesAsync(ct);
            desk.Db.ChangeTracker.Clear();
        }

        return written;
    }

    private int Follow(PointLedger ledger, MemberGlance member, IReadOnlyList<PointRecord> records, Actor by)
    {
        var counted = records.Select(r => r.Id).ToHashSet();
        var gone = ledger
            .Entries.Where(e => e.Kind is PointEntryKind.Earned && !counted.Contains(e.RecordId!.Value))
            .Select(e => e.RecordId!.Value);
        var reversed = gone.Distinct().ToList().SelectMany(id => ledger.Reverse(id, "依据的记录不再计入", desk.Now)).ToList();
        var earned = Earn(ledger, records);
        var expired = ledger.Expire(desk.Today, desk.Now);
        desk.Write(PointsActs.Reverse, member, reversed, by);
        desk.Write(PointsActs.Earn, member, earned, by);
        desk.Write(PointsActs.Expire, member, expired, by);
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
