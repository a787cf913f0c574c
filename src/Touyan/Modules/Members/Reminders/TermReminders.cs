using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Platform.Work;

namespace Touyan.Modules.Members.Reminders;

/// <summary>Organisations without a secretary: two statements. Terms that run out Elections tells, which knows what comes next.</summary>
internal sealed class TermReminders(TermQuery terms)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<WorkItem>> OfAsync(Actor by, CancellationToken ct)
    {
        var vacant = terms.Of(by, OrganizationsPermissions.Read).Standing(TermFilter.Vacant, terms.Today, terms.LastReminded);
        var count = await vacant.CountAsync(ct);
        if (count == 0)
            return [];

        // A vacancy is due at once: the day on which the term ends would only mislead.
        var first = await vacant
            .OrderBy(x => x.Sorted)
            .ThenBy(x => x.Place.Id)
            .Take(Shown)
            .Select(x => new { x.Place.Id, x.Place.Name })
            .ToListAsync(ct);
        return
        [
            new WorkItem(
                Urgency.Late,
                $"{count:N0} 个党组织书记空缺",
                $"出缺应当及时补选或者由上级党组织指派。依据：{terms.SetUp.Vacancy.Article}",
                $"/committees?state={TermFilter.Vacant}",
                [.. first.Select(x => new WorkLine(x.Name, $"/organizations/{x.Id}/committee"))]
            ),
        ];
    }
}
