using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>Home page: proposals that wait for somebody other than the one who made them.</summary>
internal sealed class LocalWork(TouyanDb db) : IWorkSource
{
    private const int Shown = 5;

    public int Order => 80;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(RulebookPermissions.Approve))
            return [];

        var pending = await db.RuleProposals.Pending.AsNoTracking().OrderBy(p => p.ProposedAt).ToListAsync(ct);
        var others = pending.Where(p => !p.IsOf(by)).ToList();
        return others.Count == 0
            ? []
            :
            [
                new WorkItem(
                    Urgency.Soon,
                    $"{others.Count:N0} 项本县规定待批准",
                    "本县规定须由提出人以外的另一人批准后执行。",
                    "/rulebook/local",
                    [.. others.Take(Shown).Select(p => new WorkLine(p.RuleTitle, $"/rulebook/proposals/{p.Id}", p.From))]
                ),
            ];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);
}
