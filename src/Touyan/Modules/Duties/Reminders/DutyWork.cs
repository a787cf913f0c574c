using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Platform.Work;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>Home page: what became late lately and what is about to be due, of what this person answers for. Older periods stand on the map.</summary>
internal sealed class DutyWork(DutyDesk desk, RecentDuties recent) : IWorkSource
{
    private const int Shown = 5;

    public int Order => 20;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        var (late, soon) = await recent.OfAsync(by, ct);
        var names = await NamesAsync([.. late.Take(Shown), .. soon.Take(Shown)], ct);
        return
        [
            .. Item(Urgency.Late, late, "期限已过，还没有达到规定次数的记录", DutyState.Late, names),
            .. Item(Urgency.Soon, soon, "快到期限，还没有达到规定次数的记录", DutyState.Soon, names),
        ];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private Task<IReadOnlyDictionary<OrganizationId, string>> NamesAsync(List<DutyCell> cells, CancellationToken ct) =>
        cells.Count == 0
            ? Task.FromResult<IReadOnlyDictionary<OrganizationId, string>>(new Dictionary<OrganizationId, string>())
            : desk.Organizations.NamesAsync(cells.Select(c => c.Holder.Organization), ct);

    private static IEnumerable<WorkItem> Item(
        Urgency urgency,
        IReadOnlyList<DutyCell> cells,
        string why,
        DutyState state,
        IReadOnlyDictionary<OrganizationId, string> names
    )
    {
        if (cells.Count == 0)
            yield break;

        yield return new WorkItem(
            urgency,
            $"{cells.Count:N0} 项定期任务{Words.Of(state)}",
            why,
            $"/duties/rows?state={state}",
            [
                .. cells
                    .Take(Shown)
                    .Select(c => new WorkLine(
                        $"{names.GetValueOrDefault(c.Holder.Organization)}：{c.Duty.Title}（{c.Period.Label}）",
                        c.Href,
                        c.Period.DueOn
                    )),
            ]
        );
    }
}
