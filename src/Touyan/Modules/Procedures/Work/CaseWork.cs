using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Procedures.Work;

/// <summary>Home page: what waits for this person, late, soon or new; and what he began that is late elsewhere. Walks the index of open gates, however many cases there are.</summary>
internal sealed class CaseWork(TouyanDb db, Rules rules, TimeProvider clock) : IWorkSource
{
    private const int Shown = 5;
    private const int Most = 1000;

    public int Order => 10;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(ProceduresPermissions.Read))
            return [];

        var today = clock.Today;
        var soon = rules.On(today).Rule("HND-04.soon-days");
        var until = Limits.After(today, soon, rules.Calendar);
        var items = new List<WorkItem>();
        if (by.May(ProceduresPermissions.Decide))
        {
            var waiting = db.WaitingFor(by, today);
            items.AddRange(
                await OneAsync(
                    Urgency.Late,
                    "办理单等您办理，已逾期",
                    "超过办理期限的，办理时要说明原因",
                    waiting.Where(k => k.DueOn < today),
                    "&late=true",
                    ct
                )
            );
            items.AddRange(
                await OneAsync(
                    Urgency.Soon,
                    "办理单等您办理，快到期限",
                    $"{soon.ShownWithUnit}内到期",
                    waiting.Where(k => k.DueOn >= today && k.DueOn <= until),
                    "",
                    ct
                )
            );
            items.AddRange(
                await OneAsync(
                    Urgency.News,
                    "办理单等您办理",
                    "轮到您的岗位把关",
                    waiting.Where(k => k.DueOn == null || k.DueOn > until),
                    "",
                    ct
                )
            );
        }

        items.AddRange(await StartedAsync(by, today, ct));
        return items;
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } member || !by.May(ProceduresPermissions.Read))
            return [];

        var own = await db.Cases.CountAsync(c => c.SubjectMember == member && c.State == CaseState.Open, ct);
        return own == 0 ? [] : [new Figure("我的事项在办", own.ToString(), "/cases?state=Open")];
    }

    private async Task<IEnumerable<WorkItem>> OneAsync(
        Urgency urgency,
        string what,
        string why,
        IQueryable<GateKeeper> gates,
        string filter,
        CancellationToken ct
    )
    {
        var first = await (
            from gate in gates.OrderBy(k => k.DueOn).Take(Shown)
            join one in db.Cases on gate.CaseId equals one.Id
            select new
            {
                one.Id,
                one.Title,
                one.SubjectTitle,
                one.OpenStep,
                gate.DueOn,
            }
        ).ToListAsync(ct);
        if (first.Count == 0)
            return [];

        var count = first.Count < Shown ? first.Count : await gates.OrderBy(k => k.DueOn).Take(Most).CountAsync(ct);
        var lines = first
            .OrderBy(f => f.DueOn)
            .Select(f => new WorkLine($"{f.SubjectTitle}　{f.Title}：{f.OpenStep}", $"/cases/{f.Id}", f.DueOn))
            .DistinctBy(l => l.Href);
        return [new WorkItem(urgency, Counted(count) + what, why, $"/cases?mine=Waiting{filter}", [.. lines])];
    }

    private async Task<IEnumerable<WorkItem>> StartedAsync(Actor by, DateOnly today, CancellationToken ct)
    {
        var late = db.Cases.Where(c => c.StartedById == by.Account && c.State == CaseState.Open && c.DueOn < today);
        var lines = await late.OrderBy(c => c.DueOn)
            .Take(Shown)
            .Select(c => new
            {
                c.Id,
                c.Title,
                c.SubjectTitle,
                c.OpenStep,
                c.DueOn,
            })
            .ToListAsync(ct);
        if (lines.Count == 0)
            return [];

        var count = await late.OrderBy(c => c.DueOn).Take(Most).CountAsync(ct);
        return
        [
            new WorkItem(
                Urgency.Soon,
                $"您发起的 {Counted(count)}办理单逾期未办",
                "可以催办",
                "/cases?mine=Started&late=true",
                [.. lines.Select(l => new WorkLine($"{l.SubjectTitle}　{l.Title}：{l.OpenStep}", $"/cases/{l.Id}", l.DueOn))]
            ),
        ];
    }

    private static string Counted(int count) => count < Most ? $"{count} 份" : $"{Most} 份以上";
}
