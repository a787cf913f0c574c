using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Backup;

/// <summary>What cannot be backed up or restored says so, and leaves everything as it was.</summary>
public sealed class BackupRefusalTests
{
    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await using var app = await TestApp.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(app.DataFolder, "mine.backup"), "mine");

        Assert.Equal("backup.file-exists", (await app.TryBackUpAsync("mine.backup")).Refusal!.Code);

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(app.DataFolder, "mine.backup")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal("backup.folder-missing", (await app.TryBackUpAsync("nowhere/a.backup")).Refusal!.Code);
    }

    [Fact]
    public async Task Two_backups_of_one_name_do_not_meet()
    {
        await using var app = await TestApp.StartAsync();
        var second = "";

        var first = await app.TryBackUpAsync(
            "a.backup",
            meanwhile: async () => second = (await app.TryBackUpAsync("a.backup")).Refusal?.Code ?? "both"
        );

        Assert.Equal("backup.not-written", second);
        Assert.False(first.IsRefused, first.Refusal?.Message);
        Assert.True(await app.FitsAsync(Path.Combine(app.DataFolder, "a.backup")));
        Assert.False(File.Exists(Path.Combine(app.DataFolder, "a.backup.part")));
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_written_over()
    {
        await using var app = await TestApp.StartAsync();
        await File.WriteAllBytesAsync(Path.Combine(app.DataFolder, "a.backup.part"), new byte[1_000_000]);

        Assert.True(await app.FitsAsync(await app.BackUpAsync()));
    }

    [Fact]
    public async Task Where_something_is_already_nothing_is_restored()
    {
        await using var app = await TestApp.StartAsync();
        await SmallCounty.OpenAsync(app);
        var file = await app.BackUpAsync();
        await using var place = await BarePlace.CreateAsync(ringOf: app);
        Assert.False((await place.RestoreAsync(file)).IsRefused);

        Assert.Equal("backup.not-empty", (await place.RestoreAsync(file)).Refusal!.Code);
    }

    [Fact]
    public async Task Without_the_ring_nothing_is_restored_and_no_ring_is_made()
    {
        await using var app = await TestApp.StartAsync();
        var file = await app.BackUpAsync();
        await using var place = await BarePlace.CreateAsync();

        Assert.Equal("backup.no-keys", (await place.RestoreAsync(file)).Refusal!.Code);

        place.TakeRing(app);
        Assert.Null(await place.FindRowsAsync());
        Assert.False((await place.RestoreAsync(file)).IsRefused);
    }

    [Fact]
    public async Task Another_ring_is_told_from_a_missing_one()
    {
        await using var app = await TestApp.StartAsync();
        await using var other = await TestApp.StartAsync();
        var file = await app.BackUpAsync();
        await using var place = await BarePlace.CreateAsync(ringOf: other);

        var refused = (await place.RestoreAsync(file)).Refusal!;

        Assert.Equal("backup.key-missing", refused.Code);
        Assert.Contains(app.Ring().Master.Id, refused.Message, StringComparison.Ordinal);
        Assert.Equal("backup.key-missing", (await other.CheckAsync(file)).Refusal!.Code);
    }

    [Fact]
    public async Task An_archive_of_the_same_name_that_holds_something_else_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        Directory.CreateDirectory(Path.Combine(app.DataFolder, "archive"));
        await File.WriteAllTextAsync(Path.Combine(app.DataFolder, "archive", "trail.gz"), "ours");
        var file = await app.BackUpAsync();
        await using var place = await BarePlace.CreateAsync(ringOf: app);
        Directory.CreateDirectory(place.ArchiveFolder);
        await File.WriteAllTextAsync(Path.Combine(place.ArchiveFolder, "trail.gz"), "theirs");

        Assert.Equal("backup.other-file", (await place.RestoreAsync(file)).Refusal!.Code);

        Assert.Null(await place.FindRowsAsync());
        Assert.Equal("theirs", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(place.ArchiveFolder))));
    }
}
