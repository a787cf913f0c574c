using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Dues.Demo;

/// <summary>The books of one organisation of the demo: numbered as the real ones.</summary>
internal sealed class DemoBooks(DemoPlan plan, OrganizationId organization, DemoRows rows)
{
    private const string Bookkeeper = "演示数据";

    private readonly Dictionary<(DuesSeriesKind Kind, int Year), int> last = [];
    private long cash;

    /// <summary>The morning of the day on which it happened: who keeps his books enters it at once.</summary>
    public static DateTime EnteredOn(DateOnly day) => day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    public void Collect(DateOnly on, IReadOnlyList<DuesAssessment> paid, string by)
    {
        var open = paid.Where(a => a.AmountFen > 0).GroupBy(a => a.MemberId).ToList();
        if (open.Count == 0)
            return;

        var text = $"收缴{DuesMonth.Text(paid.Select(a => a.Month).Distinct())}党费 {open.Count} 名";
        var entry = Post(on, DuesEntryKind.Collection, text, open.Sum(m => m.Sum(a => a.AmountFen)), DuesAccount.Income);
        foreach (var member in open)
        {
            var facts = new PaymentFacts
            {
                County = plan.County,
                Member = member.Key,
                Branch = organization,
                PaidOn = on,
                Months = [.. member.Select(a => new PaidMonth(a.Month, a.AmountFen, Turn: 0))],
                RecordedBy = by,
                RecordedAt = EnteredOn(on),
            };
            rows.Payments.Add(DuesPayment.Take(facts, Next(DuesSeriesKind.Receipt, on.Year), entry.Id));
        }
    }

    /// <summary>All there is goes up.</summary>
    public DuesEntry? Remit(DateOnly on) =>
        cash == 0 ? null : Post(on, DuesEntryKind.Remittance, "上缴党费", -cash, DuesAccount.RemittedUp);

    public DuesEntry Post(DateOnly on, DuesEntryKind kind, string text, long cashFen, DuesAccount other, string? use = null)
    {
        var facts = new EntryFacts
        {
            County = plan.County,
            Organization = organization,
            Serial = Next(DuesSeriesKind.Entry, on.Year),
            On = on,
            Kind = kind,
            Text = text,
            Decision = kind is DuesEntryKind.Expenditure ? "党委会议研究决定" : null,
            RecordedBy = Bookkeeper,
            RecordedAt = EnteredOn(on),
        };
        var entry = DuesEntry.Post(facts, new Posting(DuesAccount.Cash, cashFen), new Posting(other, -cashFen, use)).Value;
        rows.Entries.Add(entry);
        cash += cashFen;
        return entry;
    }

    /// <summary>The counters go on where the demo ends.</summary>
    public void Close() =>
        rows.Series.AddRange(last.Select(s => DuesSeries.Begin(plan.County, organization, s.Key.Kind, s.Key.Year, s.Value)));

    private int Next(DuesSeriesKind kind, int year) => last[(kind, year)] = last.GetValueOrDefault((kind, year)) + 1;
}

/// <summary>The books of the organisations above the branches: what came from below, and a little that was used.</summary>
internal sealed class DemoUpperBooks(DemoPlan plan, IReadOnlyList<OrganizationPlace> places)
{
    private const int InWhole = 10_000;

    private readonly Dictionary<OrganizationId, OrganizationPlace> byId = places.ToDictionary(p => p.Id);
    private readonly List<(OrganizationId To, DuesEntry Sent, DuesRemittance Way)> came = [];

    /// <summary>A branch handed up its quarter.</summary>
    public void Take(OrganizationPlace branch, DuesEntry? sent, DateOnly on)
    {
        if (sent is null || branch.ParentId is not { } above)
            return;

        var fen = sent.Lines.Single(l => l.Account is DuesAccount.RemittedUp).Fen;
        var facts = new RemittanceFacts(plan.County, RemittanceWay.Up, branch.Id, above, fen, InWhole, fen, on, sent.Id);
        var way = DuesRemittance.Send(facts);
        came.Add((above, sent, way));
    }

    public DemoRows Make()
    {
        var rows = new DemoRows();
        foreach (var of in came.GroupBy(c => c.To).OrderBy(g => byId[g.Key].Path, StringComparer.Ordinal))
        {
            var books = new DemoBooks(plan, of.Key, rows);
            foreach (var quarter in of.GroupBy(c => c.Sent.On).OrderBy(q => q.Key))
            {
                Receive(books, quarter.Key, quarter);
                Use(books, quarter.Key, quarter.Sum(c => c.Way.AmountFen));
            }

            rows.Remittances.AddRange(of.Select(c => c.Way));
            books.Close();
        }

        return rows;
    }

    private static void Receive(DemoBooks books, DateOnly on, IEnumerable<(OrganizationId To, DuesEntry Sent, DuesRemittance Way)> quarter)
    {
        foreach (var (_, _, way) in quarter)
        {
            var entry = books.Post(on, DuesEntryKind.ReceiptFromBelow, "收到下级上缴党费", way.AmountFen, DuesAccount.FromBelow);
            way.Receive(on, entry.Id, "演示数据");
        }
    }

    // A third for members' training and help in hardship, and the interest of the bank.
    private static void Use(DemoBooks books, DateOnly on, long fen)
    {
        var part = fen / 6;
        if (part == 0)
            return;

        books.Post(on, DuesEntryKind.Interest, "存款利息", Math.Max(1, fen / 2_000), DuesAccount.Interest);
        books.Post(on, DuesEntryKind.Expenditure, "党员冬训、党课教材", -part, DuesAccount.Expenditure, "1");
        books.Post(on, DuesEntryKind.Expenditure, "慰问生活困难党员", -part, DuesAccount.Expenditure, "4");
    }
}
