using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Duties.Counties;

/// <summary>Once a day each county's year is counted for those who look at many counties; the year before until it was counted as of its last day.</summary>
internal sealed class SweepDutyCounts(IServiceScopeFactory scopes, TimeProvider clock) : ICountySweep
{
    public string Name => "duties counted by county";

    /// <summary>Those that were not counted as of yesterday: most of the day none.</summary>
    public async Task<IReadOnlyCollection<int>> CountiesAsync(TouyanDb db, CancellationToken ct)
    {
        var yesterday = clock.Today.AddDays(-1);
        var counted = await db
            .CountedYears.OfAllCounties()
            .Where(y => y.Year == yesterday.Year && y.AsOf == yesterday)
            .Select(y => y.CountyCode)
            .ToListAsync(ct);
        return [.. (await OrganizationCounties.OfAsync(db, ct)).Except(counted)];
    }

    public async Task RunAsync(int county, CancellationToken ct)
    {
        foreach (var year in CountDuties.YearsAt(clock.Today))
            await scopes.InCountyAsync(county, services => services.GetRequiredService<CountDuties>().RunAsync(year, again: false, ct));
    }
}
