using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Duties.Counties;

/// <summary>Once a day each county's year is counted for those who look at many counties; the year before until it was counted as of its last day.</summary>
internal sealed class SweepDutyCounts(IServiceScopeFactory scopes, TimeProvider clock) : ICountySweep
{
    public string Name => "duties counted by county";

    public Task<IReadOnlyCollection<int>> CountiesAsync(TouyanDb db, CancellationToken ct) => OrganizationCounties.OfAsync(db, ct);

    public async Task RunAsync(int county, CancellationToken ct)
    {
        var year = clock.Today.AddDays(-1).Year;
        foreach (var counted in new[] { year - 1, year })
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(county);
            await scope.ServiceProvider.GetRequiredService<CountDuties>().RunAsync(counted, again: false, ct);
        }
    }
}
