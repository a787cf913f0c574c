using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Plans;

/// <summary>发展计划: plan, taken and left of each committee in a year.</summary>
public sealed class ShowPlans(PlanDesk desk, TouyanDb db)
{
    /// <summary>A committee and its year; without a plan all is nothing.</summary>
    public sealed record Row(
        OrganizationId Id,
        [property: Description("名称")] string Name,
        [property: Description("是否有计划")] bool HasPlan,
        [property: Description("计划数")] int Granted,
        [property: Description("已分解")] int Assigned,
        [property: Description("已占用")] int Taken,
        [property: Description("剩余")] int Left
    );

    public sealed record Shown([property: Description("年度")] int Year, [property: Description("各行")] IReadOnlyList<Row> Rows)
    {
        [Description("计划数合计")]
        public int Granted => Rows.Sum(r => r.Granted);

        [Description("已占用合计")]
        public int Taken => Rows.Sum(r => r.Taken);

        [Description("剩余合计")]
        public int Left => Granted - Taken;
    }

    public async Task<Shown> RunAsync(int? year, Actor by, CancellationToken ct)
    {
        var asked = year ?? desk.Today.Year;
        var committees = await desk.Committees(by.Reach(DevelopmentPermissions.Read)).OrderBy(p => p.Path).ToListAsync(ct);
        if (committees.Count == 0)
            return new Shown(asked, []);

        var ids = committees.Select(c => c.Id).ToList();
        var plans = await db
            .DevelopmentPlans.AsNoTracking()
            .Include(p => p.Entries)
            .AsSingleQuery()
            .Where(p => p.Year == asked && ids.Contains(p.OrganizationId))
            .ToDictionaryAsync(p => p.OrganizationId, p => p.Balance, ct);
        return new Shown(
            asked,
            [.. committees.OrderBy(c => c.Code ?? "~", StringComparer.Ordinal).Select(c => RowOf(c, plans.GetValueOrDefault(c.Id)))]
        );
    }

    private static Row RowOf(OrganizationPlace place, PlanBalance? balance) =>
        new(
            place.Id,
            place.Name,
            balance is not null,
            balance?.Granted ?? 0,
            balance?.Assigned ?? 0,
            balance?.Taken ?? 0,
            balance?.Left ?? 0
        );
}
