using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Organizations;
using Touyan.Platform.Work;

namespace Touyan.Modules.FloatingMembers.Reminders;

/// <summary>Home page: those away who were not heard of, or should be back; pairs that wait for one's word; how many are away and here. One statement where nothing is owed, three at the most.</summary>
internal sealed class FloatingWork(OutflowQuery outflows, InflowQuery inflows, MatchQuery matches, IOrganizations organizations)
    : IWorkSource
{
    private const int Shown = 5;

    private Counts? counted;

    public int Order => 40;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!AnswersFor(by))
            return [];

        var counts = await CountAsync(by, ct);
        var lines = counts.Owes ? await LinesAsync(by, ct) : Enumerable.Empty<Line>().ToLookup(l => l.State, l => l.Shown);
        var items = new List<WorkItem>(Items(counts, outflows.Rules, lines));
        if (counts.Pairs == 0)
            return items;

        var pairs = (await matches.OpenAsync(by, FloatingPermissions.Edit, ct)).Where(p => p.WaitsForMe).ToList();
        if (pairs.Count > 0)
            items.Add(PairsItem(pairs));

        return items;
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        var figures = new List<Figure>();
        if (AnswersFor(by))
        {
            var counts = await CountAsync(by, ct);
            figures.Add(new Figure("流出党员", counts.Away.ToString("N0"), "/outflows"));
            figures.Add(new Figure("流入党员", counts.Here.ToString("N0"), "/inflows"));
        }

        if (by.Reach(FloatingPermissions.Report).Self is { } self && await OwnAsync(self, by, ct) is { } own)
            figures.Add(new Figure("我的外出登记", "报告", $"/outflows/{own}/report"));

        return figures;
    }

    // A member reports of himself and answers for nobody.
    private static bool AnswersFor(Actor by) => by.Reach(FloatingPermissions.Read).Tops.Count > 0;

    private Task<OutflowId?> OwnAsync(MemberId self, Actor by, CancellationToken ct) =>
        outflows
            .Of(by, FloatingPermissions.Report)
            .Away.Where(x => x.Who.Id == self)
            .Select(x => (OutflowId?)x.Outflow.Id)
            .FirstOrDefaultAsync(ct);

    private async Task<Counts> CountAsync(Actor by, CancellationToken ct)
    {
        var (rules, today) = (outflows.Rules, outflows.Today);
        var (late, silent) = (rules.LastHeardIfLate, rules.LastHeardIfSilent);
        if (counted is { } known)
            return known;

        // One row to hang the counts on, so that all of them are one statement.
        var (away, here) = (outflows.Of(by, FloatingPermissions.Read).Away, inflows.Of(by, FloatingPermissions.Read).Here);
        var pairs = matches.InSight(by, FloatingPermissions.Edit);
        var counts = await organizations
            .Places.Where(p => p.ParentId == null)
            .OrderBy(p => p.Id)
            .Take(1)
            .Select(_ => new Counts
            {
                Away = away.Count(),
                Late = away.Count(x => x.OwnOn <= late && (x.HostOn == null || x.HostOn <= late)),
                Silent = away.Count(x => x.OwnOn <= silent && (x.HostOn == null || x.HostOn <= silent)),
                ReturnPassed = away.Count(x => x.Outflow.ExpectedUntil < today),
                Here = here.Count(),
                Pairs = pairs.Count(),
            })
            .SingleOrDefaultAsync(ct);
        return counted = counts ?? new Counts();
    }

    private async Task<ILookup<OutflowFilter, WorkLine>> LinesAsync(Actor by, CancellationToken ct)
    {
        var all = outflows.Of(by, FloatingPermissions.Read);
        var found = await First(all, OutflowFilter.Silent)
            .Concat(First(all, OutflowFilter.Late))
            .Concat(First(all, OutflowFilter.ReturnPassed))
            .ToListAsync(ct);
        return found.OrderBy(l => l.Since).ThenBy(l => l.Name, StringComparer.Ordinal).ToLookup(l => l.State, l => l.Shown);
    }

    private IQueryable<Line> First(IQueryable<AwayMember> all, OutflowFilter state) =>
        all.Standing(state, outflows.Rules, outflows.Today)
            .OrderBy(x => x.Outflow.Since)
            .ThenBy(x => x.Outflow.Id)
            .Take(Shown)
            .Select(x => new Line
            {
                State = state,
                Id = x.Outflow.Id,
                Name = x.Who.Name,
                Since = x.Outflow.Since,
                Place = x.Outflow.Place,
            });

    private static IEnumerable<WorkItem> Items(Counts counts, FloatingRules rules, ILookup<OutflowFilter, WorkLine> lines)
    {
        if (counts.Silent > 0)
            yield return Item(
                $"{counts.Silent:N0} 名外出党员超过 {rules.SilentMonths.Value} 个月没有联系",
                $"应当查找；仍然没有取得联系的，登记失去联系。依据：{rules.SilentMonths.Article}",
                OutflowFilter.Silent,
                lines
            );

        if (counts.Late > 0)
            yield return Item(
                $"{counts.Late:N0} 名外出党员联系逾期",
                $"至少每 {rules.ContactMonths.Value} 个月联系一次。依据：{rules.ContactMonths.Article}",
                OutflowFilter.Late,
                lines
            );

        if (counts.ReturnPassed > 0)
            yield return Item(
                $"{counts.ReturnPassed:N0} 名外出党员预计返回日期已过",
                "已经返回的登记结束外出，没有返回的变更预计返回日期",
                OutflowFilter.ReturnPassed,
                lines
            );
    }

    private static WorkItem Item(string title, string why, OutflowFilter state, ILookup<OutflowFilter, WorkLine> lines) =>
        new(Urgency.Late, title, why, $"/outflows?state={state}", [.. lines[state]]);

    private WorkItem PairsItem(List<MatchRow> pairs) =>
        new(
            Urgency.Soon,
            $"{pairs.Count:N0} 对流入流出登记等待确认",
            $"流出地、流入地都要登记并相互核对。依据：{outflows.Rules.BothSidesRegister.Article}",
            "/floating-matches?waiting=true",
            [.. pairs.Take(Shown).Select(p => new WorkLine($"{p.Name}：{p.HostOrganization}", "/floating-matches?waiting=true"))]
        );

    private sealed record Counts
    {
        public int Away { get; init; }
        public int Late { get; init; }
        public int Silent { get; init; }
        public int ReturnPassed { get; init; }
        public int Here { get; init; }
        public int Pairs { get; init; }

        public bool Owes => Late > 0 || Silent > 0 || ReturnPassed > 0;
    }

    private sealed record Line
    {
        public OutflowFilter State { get; init; }
        public OutflowId Id { get; init; }
        public string Name { get; init; } = "";
        public DateOnly Since { get; init; }
        public string Place { get; init; } = "";

        public WorkLine Shown => new($"{Name}：{Place}", $"/outflows/{Id}");
    }
}
