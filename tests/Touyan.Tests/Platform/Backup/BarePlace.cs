using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;
using Touyan.Platform.Security;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Backup;

/// <summary>What an operator has before he restores: an empty database, the program that never started on it, and, as a rule, the old key ring. Dispose it.</summary>
internal sealed class BarePlace : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private bool isTaken;

    private BarePlace(TestDatabase database)
    {
        this.database = database;
        var options = new TouyanOptions { DataFolder = database.Folder, Database = database.ConnectionString };
        var all = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new TestClock()).AddData(options).AddKeys(options);
        all.AddActors();
        services = all.AddBackup().AddTrail().BuildServiceProvider();
    }

    public TestDatabase Database => database;

    public string ArchiveFolder => Path.Combine(database.Folder, "archive");

    public static async Task<BarePlace> CreateAsync(bool? onPostgres = null, TestApp? ringOf = null)
    {
        var place = new BarePlace(await TestDatabase.CreateAsync(onPostgres));
        if (ringOf is not null)
            place.TakeRing(ringOf);

        return place;
    }

    public void TakeRing(TestApp of)
    {
        var (from, to) = (KeySettings.In(of.DataFolder).File, KeySettings.In(database.Folder).File);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    public async Task<Result<RestoreBackup.Done>> RestoreAsync(string file, CancellationToken ct = default) =>
        await services.GetRequiredService<RestoreBackup>().RunAsync(new(file, ArchiveFolder), ct);

    /// <summary>A table that has a row; null when all are empty.</summary>
    public async Task<string?> FindRowsAsync()
    {
        await using var db = await services.GetRequiredService<EmptyPlace>().OpenAsync(default);
        await db.Database.OpenConnectionAsync();
        return await EmptyPlace.FindRowsAsync(db, default);
    }

    /// <summary>The program started on what is here now; dispose it, and this place goes with it.</summary>
    public TestApp Start()
    {
        isTaken = true;
        return TestApp.StartOn(database);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isTaken)
            return;

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database.DisposeAsync();
    }
}
