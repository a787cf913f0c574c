using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Register;
using Touyan.Modules.Organizations;
using Touyan.Platform.Work;

namespace Touyan.Modules.Elections.Reminders;

/// <summary>Terms that have run out or soon will, with no election asked for yet: two statements. One's own leads straight to the request.</summary>
internal sealed class DueReminders(ElectionDesk desk, ListDueTerms due)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<WorkItem>> OfAsync(Actor by, CancellationToken ct)
    {
        var (today, all) = (desk.Today, due.Rows(by, ElectionsPermissions.Read));
        var counts = await all.GroupBy(_ => 1)
            .Select(g => new { Ended = g.Count(r => r.DueOn < today), Ending = g.Count(r => r.DueOn >= today) })
            .SingleOrDefaultAsync(ct);
        if (counts is null)
            return [];

        var first = await First(all, DueShown.Ended).Concat(First(all, DueShown.Ending)).ToListAsync(ct);
        var own = by.May(ElectionsPermissions.Conduct) ? by.Posts.Select(p => p.Organization).OfType<OrganizationId>().ToHashSet() : [];
        var lines = first.OrderBy(r => r.DueOn).ToLookup(r => r.DueOn < today ? DueShown.Ended : DueShown.Ending, r => LineOf(r, own));
        var (years, months) = (desk.RulesNow.MaxShiftYears, desk.RulesNow.ReminderMonths);
        return
        [
            .. Item(DueShown.Ended, counts.Ended, $"任期届满应当换届，请提出换届请示，或者报批延期。依据：{years.Article}", lines),
            .. Item(
                DueShown.Ending,
                counts.Ending,
                $"届满前 {months.Value} 个月提醒做好换届准备，请提出换届请示。依据：{months.Article}",
                lines
            ),
        ];
    }

    private static IEnumerable<WorkItem> Item(DueShown state, int count, string why, ILookup<DueShown, WorkLine> lines)
    {
        var urgency = state is DueShown.Ended ? Urgency.Late : Urgency.Soon;
        if (count > 0)
            yield return new(
                urgency,
                $"{count:N0} 个党组织{Words.Of(state)}",
                why,
                $"/elections?show=due&state={state}",
                [.. lines[state]]
            );
    }

    private static WorkLine LineOf(ListDueTerms.Row row, HashSet<OrganizationId> own)
    {
        var isOwn = own.Contains(row.Id);
        return new WorkLine(
            isOwn && row.RemindedOn is { } on ? $"{row.Name}（上级已于 {on:yyyy-MM-dd} 提醒换届）" : row.Name,
            isOwn ? $"/elections/begin?subject={row.Id}" : $"/organizations/{row.Id}/committee",
            row.DueOn
        );
    }

    private IQueryable<ListDueTerms.Row> First(IQueryable<ListDueTerms.Row> all, DueShown state) =>
        due.Standing(all, state).OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(Shown);
}
