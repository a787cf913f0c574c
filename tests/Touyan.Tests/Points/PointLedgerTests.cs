using Touyan.Kernel;
using Touyan.Modules.Points;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Points.Rules;
using Touyan.Modules.Rulebook;
using Touyan.Tests.Support;

namespace Touyan.Tests.Points;

/// <summary>The ledger by itself: whatever happens in whatever order, it adds up.</summary>
public sealed class PointLedgerTests
{
    private static readonly MemberId Member = EntityId.New<MemberId>();
    private static readonly Actor Asker = Somebody("登记人");
    private static readonly Actor Other = Somebody("确认人");

    private static readonly EarningRule Deeds = new()
    {
        Id = "good-deed",
        Title = "做一件好事",
        Source = PointSources.GoodDeed,
        Points = 2,
        CapMonth = 6,
        CapYear = 20,
        LastsMonths = 12,
        InForce = new Period(new DateOnly(2024, 1, 1)),
    };

    private static readonly EarningRule Hours = Deeds with { Id = "hours", Source = PointSources.Hours, Points = 1, LastsMonths = null };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Any_order_of_acts_adds_up_keeps_the_caps_and_spends_only_what_is_there(int seed)
    {
        var (random, records) = (new Random(seed), new List<PointRecord>());
        var ledger = new PointLedger(900001, Member, []);
        var (today, spent) = (new DateOnly(2024, 1, 1), 0);
        var counted = new HashSet<Guid>();
        for (var i = 0; i < 600; i++)
        {
            today = today.AddDays(random.Next(5));
            var now = today.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
            spent += Act(ledger, random, records, counted, today, now);
            ledger = new PointLedger(900001, Member, ledger.Entries);
            Holds(ledger);
        }

        Assert.True(spent > 0, "Nothing was ever spent.");
        Assert.Contains(ledger.Entries, e => e.Kind is PointEntryKind.Reversed);
        Assert.Empty(VerifyPoints.Wrong(Member, ledger.Entries, counted));
    }

    [Fact]
    public void A_record_earns_once_and_by_the_rule_of_its_day()
    {
        var ledger = new PointLedger(900001, Member, []);
        var later = Deeds with { InForce = new Period(new DateOnly(2026, 7, 1)), Points = 5 };
        var record = Record(new DateOnly(2026, 6, 1));

        Assert.Null(ledger.Earn(record, later, At(2026, 11, 20)));
        Assert.Equal(2, ledger.Earn(record, Deeds, At(2026, 11, 20))!.Points);
        Assert.Null(ledger.Earn(record, Deeds, At(2026, 11, 20)));
        Assert.Null(ledger.Earn(record, Hours, At(2026, 11, 20)));
        Assert.Equal(2, ledger.Balance);
    }

    [Fact]
    public void What_runs_out_first_is_spent_first_and_what_is_left_runs_out()
    {
        var ledger = new PointLedger(900001, Member, []);
        ledger.Grant(10, Guid.CreateVersion7(), "申诉", At(2025, 1, 1));
        ledger.Earn(Record(new DateOnly(2025, 2, 1)), Deeds, At(2025, 2, 2));
        Assert.Equal(12, ledger.AvailableOn(new DateOnly(2026, 1, 31)));
        Assert.Equal(10, ledger.AvailableOn(new DateOnly(2026, 2, 1)));

        var spending = Spending(1);
        Assert.False(ledger.Spend(spending, At(2026, 1, 5)).IsRefused);
        var expired = Assert.Single(ledger.Expire(new DateOnly(2026, 2, 1), At(2026, 2, 1)));

        Assert.Equal(-1, expired.Points);
        Assert.Equal(10, ledger.Balance);
        Assert.Empty(ledger.Expire(new DateOnly(2026, 2, 1), At(2026, 2, 1)));
    }

    [Fact]
    public void A_rule_that_rewards_looking_stops_the_start()
    {
        using var book = new RulebookCopy();
        book.Change("points/service.yaml", "source: activity", "source: sign-in");

        var fault = Assert.Throws<RulebookException>(() =>
            PointRulesReader.Read(RulebookFolder.Open(book.Folder, new DateOnly(2026, 11, 20)))
        );

        Assert.Contains("不因登录、浏览计分", fault.Message);
    }

    private static int Act(
        PointLedger ledger,
        Random random,
        List<PointRecord> records,
        HashSet<Guid> counted,
        DateOnly today,
        DateTime now
    )
    {
        switch (random.Next(8))
        {
            case 0 when records.Count > 0:
                var gone = records[random.Next(records.Count)];
                counted.Remove(gone.Id);
                ledger.Reverse(gone.Id, "撤回", now);
                return 0;
            case 1:
                ledger.Expire(today, now);
                return 0;
            case 2 when random.Next(4) == 0:
                var (available, wanted) = (ledger.AvailableOn(today), 1 + random.Next(4));
                var spent = ledger.Spend(Spending(wanted), now);
                Assert.Equal(wanted > available, spent.IsRefused);
                return spent.IsRefused ? 0 : wanted;
            default:
                var record = Record(today.AddDays(-random.Next(20)), random.Next(2) == 0 ? PointSources.GoodDeed : PointSources.Hours);
                records.Add(record);
                counted.Add(record.Id);
                ledger.Earn(record, record.Source == PointSources.Hours ? Hours : Deeds, now);
                return 0;
        }
    }

    private static void Holds(PointLedger ledger)
    {
        var entries = ledger.Entries;
        Assert.Equal(entries.Sum(e => e.Points), ledger.Balance);
        Assert.Equal(Math.Max(0, ledger.Balance), ledger.Left().Sum(c => c.Left));
        Assert.All(ledger.Left(), c => Assert.InRange(c.Left, 0, c.Credit.Points));
        var reversed = entries.Where(e => e.Kind is PointEntryKind.Reversed).Select(e => e.OfEntryId).ToHashSet();
        var earned = entries.Where(e => e.Kind is PointEntryKind.Earned && !reversed.Contains(e.Id)).ToList();
        Assert.All(earned.GroupBy(e => (e.Rule, e.On.Year, e.On.Month)), g => Assert.InRange(g.Sum(e => e.Points), 1, 6));
        Assert.All(earned.GroupBy(e => (e.Rule, e.On.Year)), g => Assert.InRange(g.Sum(e => e.Points), 1, 20));
        if (entries.Count > 0 && entries[^1].Kind is PointEntryKind.Spent)
            Assert.True(ledger.Balance >= 0);
    }

    private static PointRecord Record(DateOnly on, string source = PointSources.GoodDeed) =>
        new(source, Guid.CreateVersion7(), Member, on, source == PointSources.Hours ? 25 : 10, "做了一件好事");

    private static PointSpending Spending(int points)
    {
        var rule = new SpendingRule("gift", "兑换", points, new Period(new DateOnly(2024, 1, 1)));
        var spending = PointSpending.Ask(900001, Member, rule, "兑换", Asker, At(2026, 11, 20));
        Assert.Equal("points.own-spending", spending.Confirm(Asker, At(2026, 11, 20))!.Code);
        Assert.Null(spending.Confirm(Other, At(2026, 11, 20)));
        return spending;
    }

    private static DateTime At(int year, int month, int day) => new(year, month, day, 2, 0, 0, DateTimeKind.Utc);

    private static Actor Somebody(string name) =>
        new()
        {
            County = 900001,
            Account = EntityId.New<AccountId>(),
            Name = name,
            Posts = [],
        };
}
