using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>How many organisations a person answers for, on his home page, by the groups of the code table.</summary>
internal sealed class OrganizationFigures(TouyanDb db, Rules rules) : IWorkSource
{
    public int Order => 10;

    public Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<WorkItem>>([]);

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(OrganizationsPermissions.Read))
            return [];

        var counts = await db
            .Organizations.VisibleTo(by, OrganizationsPermissions.Read)
            .Open.GroupBy(o => o.Type)
            .Select(g => new { Type = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var total = counts.Sum(c => c.Count);
        if (total < 2)
            return [];

        var types = rules.Codes("organization-type");
        var groups = counts
            .GroupBy(c => types.GroupOf(((int)c.Type).ToString())?.Name ?? "其他")
            .OrderByDescending(g => g.Sum(c => c.Count))
            .Select(g => $"{g.Key} {g.Sum(c => c.Count):N0}");
        return [new Figure("党组织", total.ToString("N0"), "/organizations", string.Join(" · ", groups))];
    }
}
