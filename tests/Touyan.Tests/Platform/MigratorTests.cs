using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Platform;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

public sealed class MigratorTests
{
    [Fact]
    public async Task A_start_that_was_killed_while_it_made_tables_does_not_hold_up_the_next()
    {
        using var folder = new TemporaryFolder();
        var options = new TouyanOptions { DataFolder = folder.Path };
        await using var killed = new SqliteConnection($"Data Source={options.SqliteFile}");
        await killed.OpenAsync();
        await using var mark = killed.CreateCommand();
        mark.CommandText =
            "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')";
        await mark.ExecuteNonQueryAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        Assert.True(await new Migrator(options, TimeProvider.System).MigrateAsync(patience.Token));
    }

    [Fact]
    public async Task What_is_acknowledged_on_SQLite_is_on_the_disk_and_readers_do_not_wait()
    {
        using var folder = new TemporaryFolder();
        var options = new TouyanOptions { DataFolder = folder.Path };
        await new Migrator(options, TimeProvider.System).MigrateAsync(default);
        await using var db = new SqliteTouyanDb(
            (DbContextOptions<SqliteTouyanDb>)DataSetup.UseSqlite(new DbContextOptionsBuilder<SqliteTouyanDb>(), options.SqliteFile).Options
        );

        // 2 is FULL: every commit waits until the log is on the disk. NORMAL would lose the last ones with the power.
        Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync());
        Assert.Equal(
            "wal",
            await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync()
        );
    }

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
