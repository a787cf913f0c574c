using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Platform.Work;

namespace Touyan.Modules.FloatingMembers.Reminders;

/// <summary>Home page: those away who were not heard of, or should be back; pairs that wait for one's word; how many are away and here. Four statements at the most.</summary>
internal sealed class FloatingWork(OutflowQuery outflows, InflowQuery inflows, MatchQuery matches) : IWorkSource
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
        var pairs = (await matches.OpenAsync(by, FloatingPermissions.Edit, ct)).Where(p => p.WaitsForMe).ToList();
        if (pairs.Count > 0)
            items.Add(PairsItem(pairs));

        return items;
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        var read = FloatingPermissions.Read;
        var figures = new List<Figure>();
        if (AnswersFor(by))
        {
            var here = await inflows.Of(by, read).Here.CountAsync(ct);
            figures.Add(new Figure("流出党员", (await CountAsync(by, ct)).Away.ToString("N0"), "/outflows"));
            figures.Add(new Figure("流入党员", here.ToString("N0"), "/inflows"));
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
        return counted ??=
            await outflows
                .Of(by, FloatingPermissions.Read)
                .Away.Select(x => new
                {
                    x.OwnOn,
                    x.HostOn,
                    x.Outflow.ExpectedUntil,
                })
                .GroupBy(_ => 1)
                .Select(g => new Counts
                {
                    Away = g.Count(),
                    Late = g.Count(x => x.OwnOn <= late && (x.HostOn == null || x.HostOn <= late)),
                    Silent = g.Count(x => x.OwnOn <= silent && (x.HostOn == null || x.HostOn <= silent)),
                    ReturnPassed = g.Count(x => x.ExpectedUntil < today),
                })
                .SingleOrDefaultAsync(ct)
            ?? new Counts();
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
