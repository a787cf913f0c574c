using Touyan.Kernel;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Points.Demo;

/// <summary>The demo county's points: what its deeds earned, and a few gifts.</summary>
internal sealed class DemoPoints(PointDesk desk, KeepPoints keep, IEnumerable<IPointSource> sources, Trail.Trail trail) : IDemoPart
{
    private const int OneInSpends = 25;

    public int Order => 56;

    public string Title => "先锋储值";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var by = new Actor
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = "演示数据",
            Posts = [],
            Origin = "demo",
        };
        var records = new List<PointRecord>();
        foreach (var source in sources)
            records.AddRange(await source.CountedAsync(member: null, desk.Rules.SinceOf(source.Codes), ct));

        var (entries, spendings) = (new List<PointEntry>(), new List<PointSpending>());
        foreach (
            var his in records.OrderBy(r => r.On).ThenBy(r => r.Id).ThenBy(r => r.Source, StringComparer.Ordinal).GroupBy(r => r.Member)
        )
        {
            var ledger = new PointLedger(plan.County, his.Key, []);
            keep.Earn(ledger, his);
            if (spendings.Count < entries.Count / OneInSpends && Spend(plan, ledger, his.Key, by) is { } spending)
                spendings.Add(spending);

            entries.AddRange(ledger.Entries);
        }

        var rows = trail.InBulk();
        await rows.InsertAsync(entries, ct);
        await rows.InsertAsync(spendings, ct);
        var subject = new TrailSubject("demo", Guid.Empty, "演示数据");
        var detail = $"积分记录 {entries.Count} 条，使用 {spendings.Count} 次";
        await rows.TellAsync([TrailEntry.Of(by, PointsActs.Demo, subject, desk.Now, reason: null, detail)], ct);
    }

    private PointSpending? Spend(DemoPlan plan, PointLedger ledger, MemberId member, Actor by)
    {
        if (desk.Rules.SpendingOn(desk.Today).MinBy(r => r.Points) is not { } rule || ledger.AvailableOn(desk.Today) < rule.Points)
            return null;

        var spending = PointSpending.Ask(plan.County, member, rule, "七一前兑换生活用品", by, desk.Now);
        spending.Confirm(by with { Account = EntityId.New<AccountId>(), Name = "党委管理员" }, desk.Now);
        return ledger.Spend(spending, desk.Now).IsRefused ? null : spending;
    }
}
