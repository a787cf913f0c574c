using Touyan.Kernel;
using Touyan.Platform.Work;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>Home page of the administrators: the holidays of next year are not in the book while the year draws to its end.</summary>
internal sealed class CalendarWork(NationalRules rules, TimeProvider clock) : IWorkSource
{
    // The State Council publishes them in November.
    private const int December = 12;

    public int Order => 90;

    public Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        var today = clock.Today;
        var asked = today.Month == December ? today.Year + 1 : today.Year;
        var isMissing = rules.CalendarFile.Years.All(y => y.Year != asked);
        return Task.FromResult<IReadOnlyList<WorkItem>>(isMissing && Tends(by) ? [Item(asked)] : []);
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private static bool Tends(Actor by) => by.Posts.Any(p => p.Role is Role.SystemAdministrator or Role.CountyAdministrator);

    private static WorkItem Item(int year) =>
        new(
            Urgency.Soon,
            $"规则库中没有 {year} 年的工作日历",
            $"{year} 年的节假日和调休未录入前，以工作日计算的期限按周一至周五推算。请更新规则库。",
            "/rulebook/calendar",
            []
        );
}
