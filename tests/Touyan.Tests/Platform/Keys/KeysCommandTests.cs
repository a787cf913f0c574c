using System.Diagnostics;
using Touyan.Platform.Keys;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Keys;

/// <summary>The command as an operator types it, and a start with wrong keys: a process of its own, on a database of its own.</summary>
public sealed class KeysCommandTests
{
    [Fact]
    public async Task Keys_are_changed_and_listed_and_without_them_nothing_starts()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var other = new SomeRing();
        other.Open();
        var file = Path.Combine(database.Folder, "keys", "touyan-keys.json");
        var made = await RunAsync(database, [], "create-admin", "--county", "320685");
        var rotated = await RunAsync(database, [], "keys", "rotate", "--signing");
        var listed = await RunAsync(database, [], "keys", "list");

        Assert.Equal([0, 0, 0], new[] { made, rotated, listed }.Select(r => r.ExitCode));
        Assert.Contains("已生成新的主密钥", rotated.Output);
        Assert.Contains("当前，包裹 2 个数据密钥", listed.Output);
        Assert.Contains("旧，只供核验", listed.Output);
        Assert.All(
            RingDocument.Read(await File.ReadAllBytesAsync(file), "").MasterKeys,
            key => Assert.DoesNotContain(Convert.ToBase64String(key.Key), listed.Output + rotated.Output)
        );

        var wrong = await RunAsync(database, [("TOUYAN_KEY_FILE", other.File)], "keys", "list");
        var started = await RunAsync(database, [("TOUYAN_KEY_FILE", other.File), ("TOUYAN_URLS", "http://127.0.0.1:0")]);
        File.Delete(file);
        var lost = await RunAsync(database, [], "create-admin", "--county", "320623");

        Assert.Equal([1, 1, 1], new[] { wrong, started, lost }.Select(r => r.ExitCode));
        Assert.Contains("密钥环中缺少数据库正在使用的密钥", wrong.Error);
        Assert.Contains("密钥环中缺少数据库正在使用的密钥", started.Error);
        Assert.Contains($"查找位置：文件 {file}", lost.Error);
        Assert.All([wrong, started, lost], r => Assert.DoesNotContain("   at ", r.Error));
        Assert.False(File.Exists(file));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        TestDatabase database,
        (string Name, string Value)[] settings,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Touyan.dll"), .. arguments])
        {
            WorkingDirectory = database.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOUYAN_DATA"] = database.Folder;
        start.Environment["TOUYAN_DATABASE"] = database.ConnectionString ?? "";
        start.Environment["TOUYAN_DEMO"] = "off";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
