using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Members.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Backup;

/// <summary>The commands are killed with kill -9 in the middle of their work. An archive of the trail that is long to write and to read makes sure of the middle.</summary>
public sealed class KilledBackupTests
{
    private const string Archive = "trail-1-00000001.jsonl.gz";
    private const int Long = 60_000_000;

    public static TheoryData<bool> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_killed_restore_leaves_an_empty_place_that_does_not_start_and_can_be_restored_into(bool onPostgres)
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        await WriteArchiveAsync(app.DataFolder);
        var file = await app.BackUpAsync();
        await using var place = await BarePlace.CreateAsync(onPostgres, ringOf: app);
        Directory.CreateDirectory(place.ArchiveFolder);

        // Files come after all rows, in the same transaction.
        var killed = await KillWhenAsync(place.ArchiveFolder, Archive + ".restored", Program(place.Database, "restore", file));

        Assert.NotEqual(0, killed);
        Assert.Null(await place.FindRowsAsync());
        Assert.False(File.Exists(Path.Combine(place.ArchiveFolder, Archive)));
        var started = await ProgramRun.OfAsync(place.Database);
        Assert.Equal(1, started.ExitCode);
        Assert.Contains("上次恢复备份没有完成", started.Error);

        var again = await ProgramRun.OfAsync(place.Database, "restore", file);
        Assert.True(again.ExitCode == 0, again.Error);
        await using var restored = place.Start();
        var there = county.In(restored);
        Assert.Empty(await there.FindingsAsync());
        Assert.Equal(4, await there.LookAsync(db => db.Members.CountAsync()));
        Assert.Equal(Archive, Path.GetFileName(Assert.Single(Directory.GetFiles(place.ArchiveFolder))));
    }

    [Fact]
    public async Task A_killed_backup_leaves_no_file_that_verifies_and_can_be_made_again()
    {
        await using var app = await TestApp.StartAsync();
        await SmallCounty.OpenAsync(app);
        await WriteArchiveAsync(app.DataFolder);
        var file = Path.Combine(app.DataFolder, "a.backup");

        var killed = await KillWhenAsync(app.DataFolder, "a.backup.part", Program(app.Database, "backup", file));

        Assert.NotEqual(0, killed);
        Assert.False(File.Exists(file));
        Assert.False(await app.FitsAsync(file + ".part"));
        var checkedNow = await ProgramRun.OfAsync(app.Database, "backup", "--verify", file + ".part");
        Assert.NotEqual(0, checkedNow.ExitCode);
        Assert.True(await app.FitsAsync(await app.BackUpAsync()));
    }

    private static async Task WriteArchiveAsync(string dataFolder)
    {
        var content = new byte[Long];
        Random.Shared.NextBytes(content);
        Directory.CreateDirectory(Path.Combine(dataFolder, "archive"));
        await File.WriteAllBytesAsync(Path.Combine(dataFolder, "archive", Archive), content);
    }

    private static ProcessStartInfo Program(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Touyan.dll"), .. arguments])
        {
            UseShellExecute = false,
        };
        start.Environment["TOUYAN_DATA"] = database.Folder;
        start.Environment["TOUYAN_DATABASE"] = database.ConnectionString ?? "";
        return start;
    }

    // As soon as the file is there: what comes after it is long.
    private static async Task<int> KillWhenAsync(string folder, string file, ProcessStartInfo program)
    {
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = new FileSystemWatcher(folder, file);
        watch.Created += (_, _) => isThere.TrySetResult();
        watch.EnableRaisingEvents = true;
        using var process = Process.Start(program)!;
        await Task.WhenAny(isThere.Task, process.WaitForExitAsync());
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
