using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Backup;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Backup;

/// <summary>What was backed up comes back, on the same engine and on the other one.</summary>
public sealed class RestoreTests
{
    public static TheoryData<bool> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Yesterdays_backup_brings_back_yesterday(bool onPostgres)
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        await county.EnrolAsync("周平", county.EastVillage, 33);
        await county.AsAsync(Role.BranchSecretary);
        var file = await app.BackUpAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await county.EnrolAsync("吴静", county.WestVillage, 34);
        await county.SealAsync();

        await using var place = await BarePlace.CreateAsync(onPostgres, ringOf: app);
        var done = await place.RestoreAsync(file);
        Assert.False(done.IsRefused, done.Refusal?.Message);
        await using var restored = place.Start();
        var there = county.In(restored);

        Assert.Empty(await there.FindingsAsync());
        await there.EnrolAsync("郑和", there.EastVillage, 35);
        await there.SealAsync();
        Assert.Empty(await there.FindingsAsync());
        var names = await there.LookAsync(db => db.Members.Select(m => m.Name).ToListAsync());
        Assert.Contains("周平", names);
        Assert.DoesNotContain("吴静", names);
        Assert.Equal(0, await there.LookAsync(db => db.Sessions.CountAsync()));
        // A code of the second factor that was used before the backup is used up after it.
        restored.Clock.Advance(TimeSpan.FromDays(1));
        await there.AsAsync(Role.BranchSecretary);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_row_comes_back_as_it_was(bool onPostgres)
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        var file = await app.BackUpAsync();
        var before = (await app.CheckAsync(file)).Value.Manifest!;

        await using var place = await BarePlace.CreateAsync(onPostgres, ringOf: app);
        Assert.False((await place.RestoreAsync(file)).IsRefused);
        await using var restored = place.Start();
        var after = (await restored.CheckAsync(await restored.BackUpAsync())).Value.Manifest!;

        Assert.True(before.Rows > 50, $"{before.Rows} rows");
        Assert.Equal(Told(before), Told(after));
        Assert.Equal(before.Seals, after.Seals);
    }

    [Fact]
    public async Task The_restored_trail_tells_of_the_restoring_and_the_other_of_the_backup()
    {
        await using var app = await TestApp.StartAsync();
        var file = await app.BackUpAsync();
        await using var place = await BarePlace.CreateAsync(ringOf: app);
        Assert.False((await place.RestoreAsync(file)).IsRefused);
        await using var restored = place.Start();

        Assert.Contains(
            await InstallationAsync(app),
            e => e.ActCode == "backup.write" && e.Detail!.Contains("SHA-256", StringComparison.Ordinal)
        );
        var entry = Assert.Single(await InstallationAsync(restored), e => e.ActCode == "backup.restore");
        Assert.Contains("2026-11-20 12:00:00", entry.Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_while_a_backup_is_made_is_not_in_it()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var done = await app.TryBackUpAsync("a.backup", meanwhile: () => county.EnrolAsync("新人", county.EastVillage, 101));
        Assert.False(done.IsRefused, done.Refusal?.Message);

        await using var place = await BarePlace.CreateAsync(ringOf: app);
        Assert.False((await place.RestoreAsync(Path.Combine(app.DataFolder, "a.backup"))).IsRefused);
        await using var restored = place.Start();
        var there = county.In(restored);

        Assert.True(await county.LookAsync(db => db.Members.AnyAsync(m => m.Name == "新人")));
        Assert.False(await there.LookAsync(db => db.Members.AnyAsync(m => m.Name == "新人")));
        Assert.Empty(await there.FindingsAsync());
    }

    [Fact]
    public async Task Archives_of_the_trail_come_along()
    {
        await using var app = await TestApp.StartAsync();
        Directory.CreateDirectory(Path.Combine(app.DataFolder, "archive"));
        var content = new byte[200_000];
        Random.Shared.NextBytes(content);
        await File.WriteAllBytesAsync(Path.Combine(app.DataFolder, "archive", "trail-1-00000001.jsonl.gz"), content);
        var file = await app.BackUpAsync();

        await using var place = await BarePlace.CreateAsync(ringOf: app);
        Assert.False((await place.RestoreAsync(file)).IsRefused);

        Assert.Equal(content, await File.ReadAllBytesAsync(Path.Combine(place.ArchiveFolder, "trail-1-00000001.jsonl.gz")));
        Assert.Single(Directory.GetFiles(place.ArchiveFolder));
    }

    // The restoring itself leaves one entry more.
    private static IEnumerable<BackupManifest.Table> Told(BackupManifest manifest) => manifest.Tables.Where(t => t.Name != "trail_entries");

    private static async Task<List<TrailEntry>> InstallationAsync(TestApp app)
    {
        await using var db = app.NewDb();
        return await db.TrailEntries.AsNoTracking().ToListAsync();
    }
}
