using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Work;

namespace Touyan.Modules.Members.Reminders;

/// <summary>Terms that have run out or soon will, and organisations without a secretary: two statements.</summary>
internal sealed class TermReminders(TermQuery terms)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<WorkItem>> OfAsync(Actor by, CancellationToken ct)
    {
        var (today, last) = (terms.Today, terms.LastReminded);
        var all = terms.Of(by, OrganizationsPermissions.Read);
        var counts = await all.GroupBy(_ => 1)
            .Select(g => new
            {
                Ended = g.Count(x => x.DueOn < today),
                Ending = g.Count(x => x.DueOn >= today && x.DueOn <= last),
                Vacant = g.Count(x => !x.HasSecretary),
            })
            .SingleOrDefaultAsync(ct);
        if (counts is null or { Ended: 0, Ending: 0, Vacant: 0 })
            return [];

        var lines = (
            await First(all, TermFilter.Ended).Concat(First(all, TermFilter.Ending)).Concat(First(all, TermFilter.Vacant)).ToListAsync(ct)
        )
            .OrderBy(l => l.Sorted)
            .ToLookup(l => l.State, l => new WorkLine(l.Name, $"/organizations/{l.Id}/committee", DayOf(l)));
        return [.. Items(terms.SetUp, counts.Ended, counts.Ending, counts.Vacant, lines)];
    }

    // A vacancy is due at once: the day on which the term ends would only mislead.
    private static DateOnly? DayOf(Line line) => line.State is TermFilter.Vacant ? null : line.DueOn;

    private static IEnumerable<WorkItem> Items(SetUpRules rules, int ended, int ending, int vacant, ILookup<TermFilter, WorkLine> lines)
    {
        var reminder = rules.ReminderMonths;
        if (ended > 0)
            yield return Item(
                Urgency.Late,
                $"{ended:N0} 个党组织任期已届满",
                $"任期届满应当换届。依据：{rules.CommitteeTermYears.Article}",
                TermFilter.Ended,
                lines
            );

        if (vacant > 0)
            yield return Item(
                Urgency.Late,
                $"{vacant:N0} 个党组织书记空缺",
                $"出缺应当及时补选或者由上级党组织指派。依据：{rules.Vacancy.Article}",
                TermFilter.Vacant,
                lines
            );

        if (ending > 0)
            yield return Item(
                Urgency.Soon,
                $"{ending:N0} 个党组织任期即将届满",
                $"届满前 {reminder.Value} 个月提醒做好换届准备。依据：{reminder.Article}",
                TermFilter.Ending,
                lines
            );
    }

    private static WorkItem Item(Urgency urgency, string title, string why, TermFilter state, ILookup<TermFilter, WorkLine> lines) =>
        new(urgency, title, why, $"/committees?state={state}", [.. lines[state]]);

    private IQueryable<Line> First(IQueryable<TermOfPlace> all, TermFilter state) =>
        all.Standing(state, terms.Today, terms.LastReminded)
            .OrderBy(x => x.Sorted)
            .ThenBy(x => x.Place.Id)
            .Take(Shown)
            .Select(x => new Line
            {
                State = state,
                Id = x.Place.Id,
                Name = x.Place.Name,
                DueOn = x.DueOn,
                Sorted = x.Sorted,
            });

    private sealed record Line
    {
        public TermFilter State { get; init; }
        public OrganizationId Id { get; init; }
        public string Name { get; init; } = "";
        public DateOnly? DueOn { get; init; }
        public DateOnly Sorted { get; init; }
    }
}
