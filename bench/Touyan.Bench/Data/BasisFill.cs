using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Bench.Yardsticks;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Bench.Data;

/// <summary>
/// The bases of dues of copied counties: what the members of the first county pay from, fixed and sealed for their copies by the product, since what is sealed in one county
/// opens in no other.
/// </summary>
internal sealed class BasisFill(WatchedApp app, int counties)
{
    private readonly IServiceScopeFactory scopes = app.Services.GetRequiredService<IServiceScopeFactory>();

    public async Task<int> MakeAsync(DateOnly month)
    {
        var first = await scopes.InCountyAsync(CountyCopies.Template, services => ReadAsync(services, month));
        for (var number = 1; number < counties; number++)
        {
            var county = CountyCopies.CodeOf(number);
            await scopes.InCountyAsync(county, services => WriteAsync(services, county, first, month));
        }

        return first.Count * counties;
    }

    private static Task<List<DuesBasis>> ReadAsync(IServiceProvider services, DateOnly month) =>
        services
            .GetRequiredService<TouyanDb>()
            .DuesBases.AsNoTracking()
            .Where(b => b.From <= month && (b.To == null || b.To > month))
            .ToListAsync();

    private static Task WriteAsync(IServiceProvider services, int county, List<DuesBasis> first, DateOnly month)
    {
        var rules = services.GetRequiredService<DuesDesk>().RulesOf(month);
        return services
            .GetRequiredService<TouyanDb>()
            .BulkInsertAsync(first.Select(b => DuesBasis.Fix(FactsOf(b, county), current: null, rules).Value), CancellationToken.None);
    }

    private static BasisFacts FactsOf(DuesBasis basis, int county) =>
        new()
        {
            County = county,
            Member = new MemberId(CountyCopies.IdOf(basis.MemberId.Value, county)),
            From = basis.From,
            Category = basis.Category,
            IncomeFen = basis.Income?.Value.Fen,
            ChosenFen = basis.ChosenFen,
            Evidence = basis.Evidence,
            FixedBy = basis.FixedBy,
            RecordedAt = basis.RecordedAt,
        };
}
