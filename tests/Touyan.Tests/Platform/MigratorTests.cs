using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

public sealed class MigratorTests
{
    [Fact]
    public async Task What_it_sets_for_itself_reaches_no_request()
    {
        await using var app = await TestApp.StartAsync();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(default);

        var newDb = app.Services.GetRequiredService<INewDb>();
        await using var first = newDb.Create();
        await using var second = newDb.Create();

        Assert.Equal(second.Database.GetConnectionString(), first.Database.GetConnectionString());
        Assert.DoesNotContain("Pooling=False", first.Database.GetConnectionString(), StringComparison.OrdinalIgnoreCase);
    }
}
