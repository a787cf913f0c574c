using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Transfers.Home;

/// <summary>Home page, on both sides: letters that ran out (口袋党员), letters that soon will, and how many are in between. Two statements.</summary>
internal sealed class TransferWork(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock) : IWorkSource
{
    private const int Shown = 5;
    private const string SoonDays = "HND-04.soon-days";

    public int Order => 30;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!AnswersFor(by))
            return [];

        var (today, article) = (clock.Today, rules.On(clock.Today).Rule(TransferRules.Responsible).Article);
        var soon = rules.Calendar.AddWorkingDays(today, rules.Number(SoonDays, today).Value).Value;
        var urgent = await Visible(by)
            .InBetween.Where(t => t.State == TransferState.Expired || (t.State == TransferState.OnTheWay && t.ValidUntil <= soon))
            .OrderBy(t => t.ValidUntil)
            .ThenBy(t => t.Id)
            .Select(t => new Line(t.Id, t.Name, t.ToName, t.State, t.ValidUntil))
            .ToListAsync(ct);
        var expired = urgent.FindAll(l => l.State is TransferState.Expired);
        var ending = urgent.FindAll(l => l.State is not TransferState.Expired);
        return
        [
            .. Item(
                Urgency.Late,
                expired,
                "项组织关系转接的介绍信已失效",
                $"党员仍在转出方，请联系党员和对方党组织。依据：{article}",
                TransferView.Expired
            ),
            .. Item(
                Urgency.Soon,
                ending,
                "份组织关系介绍信即将失效",
                $"请督促接收；未接收前由转出方负责管理。依据：{article}",
                TransferView.InBetween
            ),
        ];
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) =>
        AnswersFor(by) && await Visible(by).InBetween.CountAsync(ct) is var count and > 0
            ? [new Figure("组织关系在途", count.ToString("N0"), $"/transfers?view={TransferView.InBetween}")]
            : [];

    private static IEnumerable<WorkItem> Item(Urgency urgency, List<Line> lines, string what, string why, TransferView view)
    {
        if (lines.Count == 0)
            yield break;

        var first = lines.Take(Shown).Select(l => new WorkLine($"{l.Name} → {l.To}", $"/transfers/{l.Id}", l.ValidUntil));
        yield return new WorkItem(urgency, $"{lines.Count:N0} {what}", why, $"/transfers?view={view}", [.. first]);
    }

    // A member sees his own and answers for nobody.
    private static bool AnswersFor(Actor by) => by.Reach(TransfersPermissions.Read).Tops.Count > 0;

    private IQueryable<Transfer> Visible(Actor by) => db.Transfers.VisibleTo(by, TransfersPermissions.Read, organizations);

    private sealed record Line(TransferId Id, string Name, string To, TransferState State, DateOnly? ValidUntil);
}
