using System.Text.Json;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>The commands as an operator types them, on a database of a county that came in from a sheet.</summary>
public sealed class TrailCommandTests : IAsyncLifetime
{
    private const string Organizations =
        "组织代码,上级组织代码,组织名称,组织类别,领域\r\n"
        + "001,,中共海平县委员会,党委,机关\r\n"
        + "001.001,001,中共城东镇委员会,党委,乡镇\r\n";

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await File.WriteAllTextAsync(In("organizations.csv"), Organizations);
        await RunAsync("import", "organizations", "organizations.csv", "--county", "320685");
        await RunAsync("trail", "seal", "--county", "320685");
    }

    [Fact]
    public async Task An_export_is_checked_without_database_and_without_keys()
    {
        var exported = await RunAsync("trail", "export", "trail.jsonl.gz", "--county", "320685");
        await File.WriteAllTextAsync(In("public.pem"), (await RunAsync("trail", "public-key")).Output);
        File.Move(In("trail.jsonl.gz"), Elsewhere("trail.jsonl.gz"));

        var byItself = await RunElsewhereAsync("trail", "verify", "--from", "trail.jsonl.gz");
        var byTheKey = await RunElsewhereAsync("trail", "verify", "--from", "trail.jsonl.gz", "--key", In("public.pem"));
        var byTheSeals = await RunElsewhereAsync("trail", "verify", "--from", "trail.jsonl.gz", "--checkpoint", In("seals/320685.jsonl"));

        Assert.Equal(0, exported.ExitCode);
        Assert.All([byItself, byTheKey, byTheSeals], run => Assert.True(run.ExitCode == 0, run.Output + run.Error));
        Assert.Contains("存证 1 份", byTheSeals.Output);
        Assert.Empty(Directory.GetFiles(elsewhere, "*.db"));
    }

    [Fact]
    public async Task A_whole_database_is_checked_and_the_report_is_written()
    {
        var run = await RunAsync("trail", "verify", "--report", "report.json");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("系统自身：封存", run.Output);
        Assert.Contains("县 320685：封存", run.Output);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(In("report.json")));
        Assert.Equal([0, 320685], report.RootElement.EnumerateArray().Select(r => r.GetProperty("county").GetInt32()));
    }

    [Fact]
    public async Task What_is_no_trail_is_refused_in_words()
    {
        await File.WriteAllTextAsync(In("other.jsonl"), "{\"a\":1}\n");

        var other = await RunAsync("trail", "verify", "--from", "other.jsonl");
        var missing = await RunAsync("trail", "verify", "--from", "nowhere.jsonl");
        var again = await RunAsync("trail", "export", "other.jsonl", "--county", "320685");

        Assert.Equal([2, 2, 1], new[] { other, missing, again }.Select(r => r.ExitCode));
        Assert.Contains("不能核验", other.Error);
        Assert.Contains("没有覆盖", again.Error);
    }

    private readonly string elsewhere = Directory.CreateTempSubdirectory("touyan-elsewhere").FullName;

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(elsewhere, recursive: true);
        await database.DisposeAsync();
    }

    private string In(string file) => Path.Combine(database.Folder, file);

    private string Elsewhere(string file) => Path.Combine(elsewhere, file);

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(database, arguments);

    private Task<ProgramRun> RunElsewhereAsync(params string[] arguments) => ProgramRun.InAsync(elsewhere, database: null, arguments);
}
