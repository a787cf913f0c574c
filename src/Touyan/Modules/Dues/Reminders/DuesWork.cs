using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Work;

namespace Touyan.Modules.Dues.Reminders;

/// <summary>Home page: what was not collected last month, who is behind so long that he is to be reminded, or that a disposition is due. Few statements.</summary>
internal sealed class DuesWork(DuesDesk desk, ArrearsQuery arrears) : IWorkSource
{
    private const int Shown = 5;

    private Counts? counted;

    public int Order => 45;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!AnswersFor(by))
            return [];

        var counts = await CountAsync(by, ct);
        var items = new List<WorkItem>();
        if (counts.Lapsed > 0)
            items.Add(LapsedItem(counts.Lapsed, await LinesAsync(ArrearsFilter.Lapsed, by, ct)));

        if (counts.ToRemind > counts.Lapsed)
            items.Add(RemindItem(counts.ToRemind - counts.Lapsed, await LinesAsync(ArrearsFilter.ToRemind, by, ct)));

        if (counts.Behind > 0)
            items.Add(OpenItem(counts.Behind));

        return items;
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        if (AnswersFor(by))
            return [new Figure("欠交党费", (await CountAsync(by, ct)).Behind.ToString("N0"), "/dues/arrears", "名党员")];

        return by.Reach(DuesPermissions.Read).Self is { } self && await OwnAsync(self, ct) is { } own
            ? [new Figure("我的党费", own, "/dues/mine")]
            : [];
    }

    private static bool AnswersFor(Actor by) => by.Reach(DuesPermissions.Read).Tops.Count > 0;

    private async Task<string?> OwnAsync(MemberId self, CancellationToken ct)
    {
        var standing = await desk.Db.DuesStandings.AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == self, ct);
        return standing is null ? null
            : standing.PaidUntil is { } paid ? $"交到{DuesMonth.Text(paid)}"
            : "尚未交纳";
    }

    // One row to hang the counts on, so that all of them are one statement.
    private async Task<Counts> CountAsync(Actor by, CancellationToken ct)
    {
        if (counted is { } known)
            return known;

        var behind = arrears.Of(by, DuesPermissions.Read);
        var (remind, lapse) = (arrears.Standing(behind, ArrearsFilter.ToRemind), arrears.Standing(behind, ArrearsFilter.Lapsed));
        var counts = await desk
            .Organizations.Places.Where(p => p.ParentId == null)
            .OrderBy(p => p.Id)
            .Take(1)
            .Select(_ => new Counts
            {
                Behind = behind.Count(),
                ToRemind = remind.Count(),
                Lapsed = lapse.Count(),
            })
            .SingleOrDefaultAsync(ct);
        return counted = counts ?? new Counts();
    }

    private async Task<IReadOnlyList<WorkLine>> LinesAsync(ArrearsFilter state, Actor by, CancellationToken ct)
    {
        var rows = arrears.Standing(arrears.Of(by, DuesPermissions.Read), state);
        var lapse = arrears.SinceIf(arrears.Rules.LapseMonths.Value);
        if (state is ArrearsFilter.ToRemind)
            rows = rows.Where(x => x.UnpaidSince > lapse);

        var found = await rows.OrderBy(x => x.UnpaidSince).ThenBy(x => x.Id).Take(Shown).ToListAsync(ct);
        return [.. found.Select(x => new WorkLine($"{x.Name}：{DuesMonth.Text(x.UnpaidSince!.Value)}起没有交纳", $"/dues/members/{x.Id}"))];
    }

    private WorkItem LapsedItem(int count, IReadOnlyList<WorkLine> lines) =>
        new(
            Urgency.Late,
            $"{count:N0} 名党员连续 {arrears.Rules.LapseMonths.Value} 个月以上没有交纳党费",
            $"查清原因；没有正当理由的，按自行脱党发起组织处置。依据：{arrears.Rules.LapseMonths.Article}",
            $"/dues/arrears?state={ArrearsFilter.Lapsed}",
            lines
        );

    private WorkItem RemindItem(int count, IReadOnlyList<WorkLine> lines) =>
        new(
            Urgency.Late,
            $"{count:N0} 名党员连续 {arrears.Rules.RemindMonths.Value} 个月以上没有交纳党费",
            $"批评教育，限期改正。依据：{arrears.Rules.RemindMonths.Article}",
            $"/dues/arrears?state={ArrearsFilter.ToRemind}",
            lines
        );

    private WorkItem OpenItem(int count) =>
        new(
            Urgency.Soon,
            $"{count:N0} 名党员有以前月份的党费没有收齐",
            $"{arrears.Rules.Rhythm.Shown}。依据：{arrears.Rules.Rhythm.Article}",
            "/dues/arrears",
            []
        );

    private sealed record Counts
    {
        public int Behind { get; init; }
        public int ToRemind { get; init; }
        public int Lapsed { get; init; }
    }
}
