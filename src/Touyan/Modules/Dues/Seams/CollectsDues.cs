using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Duties;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Seams;

/// <summary>已经核定党费: from the first month that a branch assessed here. Before it nobody can say who paid.</summary>
internal sealed class CollectsDues(TouyanDb db) : IDutyCondition
{
    public const string Id = "collects-dues";

    public string Word => Id;

    public async Task<ILookup<OrganizationId, Period>> HoldsAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var first = await db
            .DuesAssessments.Where(a => among.Contains(a.OrganizationId) && a.Month <= until)
            .GroupBy(a => a.OrganizationId)
            .Select(g => new { Id = g.Key, From = g.Min(a => a.Month) })
            .ToListAsync(ct);
        return first.ToLookup(f => f.Id, f => new Period(f.From, null));
    }
}
