using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Procedures.Work;

/// <summary>Home page: what waits for this person, late, soon or new; and what he began that is late elsewhere. Two statements, however many cases there are.</summary>
internal sealed class CaseWork(TouyanDb db, Rules rules, TimeProvider clock) : IWorkSource
{
    private const int Shown = 5;
    private const string Days = "HND-04.soon-days";

    public int Order => 10;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(ProceduresPermissions.Read))
            return [];

        var today = clock.Today;
        var soon = rules.On(today).Rule(Days);
        var heaps = new CaseHeaps(db, by, today, Limits.After(today, soon, rules.Calendar));
        var counts = await heaps.CountAsync(ct);
        if (counts.Count == 0)
            return [];

        var lines = await heaps.FirstAsync(Shown, ct);
        return
        [
            .. counts
                .OrderBy(c => c.Key)
                .Select(c =>
                    Item(c.Key, Counted(c.Value), soon.ShownWithUnit) with
                    {
                        Lines =
                        [
                            .. lines[c.Key].OrderBy(l => l.DueOn ?? DateOnly.MaxValue).Select(LineOf).DistinctBy(l => l.Href).Take(Shown),
                        ],
                    }
                ),
        ];
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } member || !by.May(ProceduresPermissions.Read))
            return [];

        var own = await db.Cases.CountAsync(c => c.SubjectMember == member && c.State == CaseState.Open, ct);
        return own == 0 ? [] : [new Figure("我的事项在办", own.ToString(), "/cases?state=Open")];
    }

    private static WorkItem Item(CaseHeap heap, string counted, string soon) =>
        heap switch
        {
            CaseHeap.Late => new(
                Urgency.Late,
                counted + "办理单等您办理，已逾期",
                "超过办理期限的，办理时要说明原因",
                "/cases?mine=Waiting&late=true",
                []
            ),
            CaseHeap.Soon => new(Urgency.Soon, counted + "办理单等您办理，快到期限", $"{soon}内到期", "/cases?mine=Waiting", []),
            CaseHeap.Later => new(Urgency.News, counted + "办理单等您办理", "轮到您的岗位把关", "/cases?mine=Waiting", []),
            CaseHeap.Begun => new(Urgency.Soon, $"您发起的 {counted}办理单逾期未办", "可以催办", "/cases?mine=Started&late=true", []),
        };

    private static WorkLine LineOf(HeapLine line) => new($"{line.Subject}　{line.Title}：{line.OpenStep}", $"/cases/{line.Id}", line.DueOn);

    private static string Counted(int count) => count < CaseHeaps.Most ? $"{count} 份" : $"{CaseHeaps.Most} 份以上";
}
