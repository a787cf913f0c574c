using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Transfers.Model;
using Touyan.Modules.Transfers.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Transfers.Home;

/// <summary>Home page, on both sides: letters that ran out (口袋党员), letters that soon will, and how many are in between. One statement.</summary>
internal sealed class TransferWork(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock) : IWorkSource
{
    private const int Shown = 5;
    private const string SoonDays = "HND-04.soon-days";

    private IReadOnlyList<Line>? asked;

    public int Order => 30;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (await LinesAsync(by, ct) is not [var any, ..] lines)
            return [];

        var article = rules.On(clock.Today).Rule(TransferRules.Responsible).Article;
        var (expired, ending) = (lines.Where(l => l.State is TransferState.Expired), lines.Where(IsEnding));
        return
        [
            .. Item(
                Urgency.Late,
                any.Expired,
                expired,
                "项组织关系转接的介绍信已失效",
                $"党员仍在转出方，请联系党员和对方党组织。依据：{article}",
                TransferView.Expired
            ),
            .. Item(
                Urgency.Soon,
                any.Ending,
                ending,
                "份组织关系介绍信即将失效",
                $"请督促接收；未接收前由转出方负责管理。依据：{article}",
                TransferView.InBetween
            ),
        ];
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) =>
        await LinesAsync(by, ct) is [var any, ..]
            ? [new Figure("组织关系在途", any.Total.ToString("N0"), $"/transfers?view={TransferView.InBetween}")]
            : [];

    private DateOnly Soon => rules.Calendar.AddWorkingDays(clock.Today, rules.Number(SoonDays, clock.Today).Value).Value;

    // A letter from outside was presented in time when it was registered.
    private bool IsEnding(Line line) => line is { State: TransferState.OnTheWay, Kind: not TransferKind.In } && line.ValidUntil <= Soon;

    // Those that run out first, with how many there are in all.
    private async Task<IReadOnlyList<Line>> LinesAsync(Actor by, CancellationToken ct)
    {
        if (asked is not null || by.Reach(TransfersPermissions.Read).Tops.Count == 0)
            return asked ?? [];

        var (soon, all) = (Soon, db.Transfers.VisibleTo(by, TransfersPermissions.Read, organizations).InBetween);
        return asked = await all.OrderBy(t => t.Kind == TransferKind.In)
            .ThenBy(t => t.ValidUntil)
            .ThenBy(t => t.Id)
            .Take(Shown * 2)
            .Select(t => new Line
            {
                Id = t.Id,
                Name = t.Name,
                To = t.ToName,
                Kind = t.Kind,
                State = t.State,
                ValidUntil = t.ValidUntil,
                Total = all.Count(),
                Expired = all.Count(o => o.State == TransferState.Expired),
                Ending = all.Count(o => o.State == TransferState.OnTheWay && o.Kind != TransferKind.In && o.ValidUntil <= soon),
            })
            .ToListAsync(ct);
    }

    private static IEnumerable<WorkItem> Item(
        Urgency urgency,
        int count,
        IEnumerable<Line> lines,
        string what,
        string why,
        TransferView view
    )
    {
        if (count == 0)
            yield break;

        var first = lines.Take(Shown).Select(l => new WorkLine($"{l.Name} → {l.To}", $"/transfers/{l.Id}", l.ValidUntil));
        yield return new WorkItem(urgency, $"{count:N0} {what}", why, $"/transfers?view={view}", [.. first]);
    }

    private sealed record Line
    {
        public required TransferId Id { get; init; }
        public required string Name { get; init; }
        public required string To { get; init; }
        public required TransferKind Kind { get; init; }
        public required TransferState State { get; init; }
        public required DateOnly? ValidUntil { get; init; }
        public required int Total { get; init; }
        public required int Expired { get; init; }
        public required int Ending { get; init; }
    }
}
