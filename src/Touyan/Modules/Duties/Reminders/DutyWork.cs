using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Platform.Work;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>Home page: what this person is told today of duties that are not done (<see cref="DutyTelling"/>).</summary>
internal sealed class DutyWork(RecentDuties recent) : IWorkSource
{
    private const int Shown = 5;

    public int Order => 20;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        var told = await recent.OfAsync(by, ct);
        var (seesRows, names) = (by.Reach(DutiesPermissions.Read).Tops.Count > 0, told.Names);
        return
        [
            .. Item(Urgency.Late, told.Late, "期限已过，还没有达到规定次数的记录", HrefOf(DutyState.Late, seesRows), names),
            .. Item(Urgency.Soon, told.Soon, "快到期限，还没有达到规定次数的记录", HrefOf(DutyState.Soon, seesRows), names),
        ];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private static string HrefOf(DutyState state, bool seesRows) => seesRows ? $"/duties/rows?state={state}&told=true" : "/duties/mine";

    private static IEnumerable<WorkItem> Item(
        Urgency urgency,
        IReadOnlyList<DutyCell> cells,
        string why,
        string href,
        IReadOnlyDictionary<OrganizationId, string> names
    )
    {
        if (cells.Count == 0)
            yield break;

        yield return new WorkItem(
            urgency,
            $"{cells.Count:N0} 项定期任务{Words.Of(urgency is Urgency.Late ? DutyState.Late : DutyState.Soon)}",
            why,
            href,
            [.. cells.Take(Shown).Select(c => LineOf(c, names))]
        );
    }

    // What he owes at a place that he does not answer for he sees on his own page.
    private static WorkLine LineOf(DutyCell cell, IReadOnlyDictionary<OrganizationId, string> names)
    {
        var what = $"{cell.Duty.Title}（{cell.Period.Label}）";
        return names.TryGetValue(cell.Holder.Organization, out var name)
            ? new WorkLine($"{name}：{what}", cell.Href, cell.Period.DueOn)
            : new WorkLine(what, "/duties/mine", cell.Period.DueOn);
    }
}
