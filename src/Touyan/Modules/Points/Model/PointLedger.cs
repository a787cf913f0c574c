using Touyan.Kernel;
using Touyan.Modules.Points.Rules;

namespace Touyan.Modules.Points.Model;

/// <summary>A member's ledger: it only grows, its balance is the sum, and what is spent is taken from what is gone first.</summary>
internal sealed class PointLedger(int county, MemberId member, IEnumerable<PointEntry> written)
{
    private readonly List<PointEntry> entries = [.. written.OrderBy(e => e.Number)];

    public IReadOnlyList<PointEntry> Entries => entries;

    public int Balance => entries.Sum(e => e.Points);

    /// <summary>What may be spent on a day: what has expired by then is left out, written off or not.</summary>
    public int AvailableOn(DateOnly day) => Math.Max(0, Balance - Left().Where(c => c.Credit.ExpiresOn <= day).Sum(c => c.Left));

    /// <summary>Each record earns once by a rule of its day, as far as the caps of its month and year leave room.</summary>
    public PointEntry? Earn(PointRecord record, EarningRule rule, DateTime now)
    {
        if (!rule.InForce.Contains(record.On) || rule.Source != record.Source || Of(record, rule) is not null)
            return null;

        var points = Math.Min(rule.PointsFor(record.Tenths), RoomFor(record.On, rule));
        return points <= 0 ? null : Add(PointEntry.Earn(county, Next, record, rule, points, now));
    }

    /// <summary>A record counts no more: what it earned goes, spent or not.</summary>
    public IReadOnlyList<PointEntry> Reverse(Guid record, string reason, DateTime now) =>
        [
            .. entries
                .Where(e => e.Kind is PointEntryKind.Earned && e.RecordId == record && !IsReversed(e))
                .ToList()
                .Select(e => Add(PointEntry.Against(e, Next, PointEntryKind.Reversed, e.Points - ExpiredOf(e), reason, now))),
        ];

    /// <summary>What is left of credits whose time is over.</summary>
    public IReadOnlyList<PointEntry> Expire(DateOnly today, DateTime now) =>
        [
            .. Left()
                .Where(c => c.Left > 0 && c.Credit.ExpiresOn <= today)
                .Select(c => Add(PointEntry.Against(c.Credit, Next, PointEntryKind.Expired, c.Left, "有效期满", now))),
        ];

    public PointEntry Grant(int points, Guid @case, string text, DateTime now) =>
        Add(PointEntry.Grant(county, Next, member, points, @case, text, now));

    /// <summary>Only as much as there is.</summary>
    public Result<PointEntry> Spend(PointSpending spending, DateTime now)
    {
        var available = AvailableOn(Clock.ToChinaDate(now));
        return spending.Points > available
            ? PointRefusals.NotEnough(available, spending.Points)
            : Add(PointEntry.Spend(county, Next, spending, now));
    }

    /// <summary>Credits with what is left of each: spendings and debts from reversals are taken from those that expire first.</summary>
    public IReadOnlyList<(PointEntry Credit, int Left)> Left()
    {
        var credits = entries
            .Where(e => e.IsCredit && !IsReversed(e))
            .OrderBy(e => e.ExpiresOn ?? DateOnly.MaxValue)
            .ThenBy(e => e.Number)
            .Select(e => (Credit: e, Left: e.Points - ExpiredOf(e)))
            .ToList();
        var used = credits.Sum(c => c.Left) - Balance;
        for (var i = 0; i < credits.Count && used > 0; i++)
        {
            var taken = Math.Min(used, credits[i].Left);
            credits[i] = (credits[i].Credit, credits[i].Left - taken);
            used -= taken;
        }

        return credits;
    }

    private int Next => entries.Count == 0 ? 1 : entries[^1].Number + 1;

    private PointEntry Add(PointEntry entry)
    {
        entries.Add(entry);
        return entry;
    }

    private PointEntry? Of(PointRecord record, EarningRule rule) =>
        entries.Find(e => e.Kind is PointEntryKind.Earned && e.RecordId == record.Id && e.Rule == rule.Id);

    private bool IsReversed(PointEntry credit) => entries.Exists(e => e.Kind is PointEntryKind.Reversed && e.OfEntryId == credit.Id);

    private int ExpiredOf(PointEntry credit) =>
        -entries.Where(e => e.Kind is PointEntryKind.Expired && e.OfEntryId == credit.Id).Sum(e => e.Points);

    private int RoomFor(DateOnly on, EarningRule rule)
    {
        var year = entries
            .Where(e => e.Kind is PointEntryKind.Earned && e.Rule == rule.Id && e.On.Year == on.Year && !IsReversed(e))
            .ToList();
        var month = year.Where(e => e.On.Month == on.Month).Sum(e => e.Points);
        return Math.Min((rule.CapMonth ?? int.MaxValue) - month, (rule.CapYear ?? int.MaxValue) - year.Sum(e => e.Points));
    }
}
