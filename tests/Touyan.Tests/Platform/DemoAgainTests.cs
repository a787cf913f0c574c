using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

/// <summary>From the same seed the same county.</summary>
public sealed class DemoAgainTests
{
    [Fact]
    public async Task The_demo_county_is_the_same_again()
    {
        var (first, second) = (await LoadAsync(), await LoadAsync());

        Assert.True(first.Count > 50);
        Assert.Equal(first, second);
    }

    private static async Task<List<string>> LoadAsync()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Null(await app.Services.GetRequiredService<DemoCounty>().LoadAsync(DemoCounty.Haian, 1_000, default));
        return await app
            .Services.GetRequiredService<IServiceScopeFactory>()
            .InCountyAsync(DemoCounty.Haian, services => TellAsync(services.GetRequiredService<TouyanDb>()));
    }

    // How many rows each table has, and a few of what stands in them.
    private static async Task<List<string>> TellAsync(TouyanDb db)
    {
        var told = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            // Read past the filter: of a test's own database there is one county.
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
            told.Add($"{table}: {await db.Database.SqlQueryRaw<long>(sql).TagWith(AcrossCounties.Tag).SingleAsync()}");
        }

        told.Add((await db.DuesPayments.SumAsync(p => p.AmountFen)).ToString(CultureInfo.InvariantCulture));
        told.AddRange(await db.Outflows.OrderBy(o => o.Since).ThenBy(o => o.Place).Select(o => o.Place).Take(20).ToListAsync());
        told.AddRange(await db.Members.OrderBy(m => m.NameKey).ThenBy(m => m.BornOn).Select(m => m.Name).Take(20).ToListAsync());
        return told;
    }
}
