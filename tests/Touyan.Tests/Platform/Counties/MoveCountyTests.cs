using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Modules.Trail.Verification;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Counties;

/// <summary>A county goes over to another installation, with other keys and maybe another engine, and is there what it was.</summary>
public sealed class MoveCountyTests
{
    public static TheoryData<bool> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_county_is_elsewhere_what_it_was(bool onPostgres)
    {
        var county = await SmallCounty.OpenAsync();
        await county.CorrectAsync(county.LiWei, "13912345678", "江苏海安");
        await using var other = TestApp.StartOn(await TestDatabase.CreateAsync(onPostgres));

        var there = await county.MoveAsync(other);

        Assert.Empty(await there.FindingsAsync());
        foreach (var page in new[] { "/members", $"/members/{county.LiWei.Value}", "/organizations" })
            Assert.Equal(await ReadAsync(county, page), await ReadAsync(there, page));

        Assert.Equal(await SecretsAsync(county), await SecretsAsync(there));
        await there.CorrectAsync(there.LiWei, "13700000001", "江苏海安");
        await there.SealAsync();
        Assert.Empty(await there.FindingsAsync());
    }

    [Fact]
    public async Task Both_trails_tell_of_it_and_the_new_one_goes_on_from_the_old()
    {
        var county = await SmallCounty.OpenAsync();
        await using var other = await TestApp.StartAsync();

        var there = await county.MoveAsync(other);

        Assert.Contains(await ActsAsync(county), a => a == "county.export");
        Assert.Contains(await ActsAsync(there), a => a == "county.import");
        var report = await there.VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.Equal((2, 0), (report.Seals, report.Unsealed));
    }

    [Fact]
    public async Task What_is_exported_can_be_checked_without_either_and_holds_no_number_in_the_clear()
    {
        var county = await SmallCounty.OpenAsync();
        var done = (await county.ExportAsync()).Value;

        Assert.Empty(VerifyFile.Run(Path.Combine(county.Folder, "trail.jsonl.gz"), [], []).Findings);
        var number = await county.LookAsync(async db => (await db.Members.FirstAsync(m => m.Id == county.LiWei)).IdNumber.Value.Value);
        foreach (var file in Directory.GetFiles(county.Folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(number, await File.ReadAllTextAsync(file), StringComparison.Ordinal);

        Assert.DoesNotContain(done.Manifest.Files, f => f.Name.Contains("data_keys", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(done.KeyFile!));
    }

    [Fact]
    public async Task In_the_clear_asks_a_reason_is_recorded_and_goes_nowhere_again()
    {
        var county = await SmallCounty.OpenAsync();
        Assert.Equal("county.reason-missing", (await county.ExportAsync(isPlain: true, reason: " ")).Refusal!.Code);

        var done = await county.ExportAsync(isPlain: true, reason: "组织部年报核对");

        Assert.Null(done.Value.KeyFile);
        var number = await county.LookAsync(async db => (await db.Members.FirstAsync(m => m.Id == county.LiWei)).IdNumber.Value.Value);
        Assert.Contains(
            number,
            await File.ReadAllTextAsync(Path.Combine(county.Folder, "tables", "members.csv")),
            StringComparison.Ordinal
        );
        var entry = await county.LookAsync(db => db.TrailEntries.SingleAsync(e => e.ActCode == "county.export"));
        Assert.Equal("组织部年报核对", entry.Reason);
        Assert.Contains("明文", entry.Detail!, StringComparison.Ordinal);
        await using var other = await TestApp.StartAsync();
        Assert.Equal("county.plain", (await other.ImportAsync(county.Folder)).Refusal!.Code);
    }

    [Fact]
    public async Task The_schema_says_what_columns_and_codes_mean()
    {
        var county = await SmallCounty.OpenAsync();
        await county.ExportAsync();

        var schema = await File.ReadAllTextAsync(Path.Combine(county.Folder, "tables", "members.schema.json"));

        Assert.Contains("\"01\": \"汉族\"", schema, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"姓名\"", schema, StringComparison.Ordinal);
        Assert.Contains("AES-256-GCM under a key of the county", schema, StringComparison.Ordinal);
        Assert.Contains("\"table\": \"organizations\"", schema, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(SmallCounty county, string page)
    {
        var browser = await county.AsAsync(Role.CountyAdministrator);
        return (await browser.OpenAsync(page)).QuerySelector("main")!.TextContent;
    }

    private static Task<List<string>> SecretsAsync(SmallCounty county) =>
        county.LookAsync(async db =>
            (await db.Members.OrderBy(m => m.Id).ToListAsync()).ConvertAll(m => $"{m.IdNumber.Value.Value} {m.Phone?.Value.Value}")
        );

    private static Task<List<string>> ActsAsync(SmallCounty county) =>
        county.LookAsync(db => db.TrailEntries.Select(e => e.ActCode).ToListAsync());
}
