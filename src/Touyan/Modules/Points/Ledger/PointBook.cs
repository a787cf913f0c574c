using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Points.Ledger;

/// <summary>Ledgers follow records as they are confirmed and withdrawn; all members of a record at once, in a few statements.</summary>
internal sealed class PointBook(PointDesk desk) : IPointBook
{
    public async Task CountedAsync(IReadOnlyCollection<PointRecord> records, Actor by, CancellationToken ct)
    {
        var earning = records.Where(r => desk.Rules.EarningOn(r.On).Any(rule => rule.Source == r.Source)).ToList();
        var byMember = earning.ToLookup(r => r.Member);
        await WriteAsync(PointsActs.Earn, [.. byMember.Select(g => g.Key)], Earn, by, ct);

        IReadOnlyList<PointEntry> Earn(PointLedger ledger, MemberId member) =>
            [
                .. byMember[member]
                    .SelectMany(r =>
                        desk.Rules.EarningOn(r.On).Where(rule => rule.Source == r.Source).Select(rule => ledger.Earn(r, rule, desk.Now))
                    )
                    .OfType<PointEntry>(),
            ];
    }

    public async Task WithdrawnAsync(Guid record, string reason, Actor by, CancellationToken ct)
    {
        var earners = await desk
            .Db.PointEntries.Where(e => e.RecordId == record && e.Kind == PointEntryKind.Earned)
            .Select(e => e.MemberId)
            .Distinct()
            .ToListAsync(ct);
        await WriteAsync(PointsActs.Reverse, earners, (ledger, _) => ledger.Reverse(record, reason, desk.Now), by, ct);
    }

    public async Task<int> EarnedByAsync(Guid record, CancellationToken ct)
    {
        var reversals = desk.Db.PointEntries.Where(e => e.Kind == PointEntryKind.Reversed);
        return await desk
            .Db.PointEntries.Where(e => e.RecordId == record && e.Kind == PointEntryKind.Earned)
            .Where(e => !reversals.Any(r => r.OfEntryId == e.Id))
            .SumAsync(e => e.Points, ct);
    }

    private async Task WriteAsync(
        TrailAct act,
        IReadOnlyCollection<MemberId> members,
        Func<PointLedger, MemberId, IReadOnlyList<PointEntry>> write,
        Actor by,
        CancellationToken ct
    )
    {
        if (members.Count == 0)
            return;

        var ledgers = await desk.LedgersAsync(members, ct);
        var whose = await desk.Members.Known.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var member in members)
            desk.Write(act, whose[member], write(ledgers[member], member), by);
    }
}
