using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>An export that somebody changed on its way.</summary>
public sealed class TrailFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("touyan-trail").FullName;

    [Fact]
    public async Task What_was_done_to_it_is_told()
    {
        var lines = await ExportAsync(await SmallCounty.OpenAsync());
        var first = Array.FindIndex(lines, line => line.StartsWith("{\"entry\"", StringComparison.Ordinal));
        var second = first + 1;

        Assert.Empty(CodesOf(lines));
        Assert.Equal(["entry.changed"], CodesOf(Changed(lines, first)));
        Assert.Contains("entry.missing", CodesOf([.. lines.Where((_, i) => i != first)]));
        Assert.Equal(["entry.inserted"], CodesOf([.. lines[..second], Changed(lines, first)[first], .. lines[second..]]));
        Assert.Contains("entry.order", CodesOf(Swapped(lines, first, second)));
    }

    [Fact]
    public async Task Cut_short_it_is_found_by_a_seal_kept_elsewhere()
    {
        var county = await SmallCounty.OpenAsync();
        await county.SealAsync();
        await county.EnrolAsync("孙丽", county.EastVillage, 31);
        var kept = await county.SealAsync();
        var lines = await ExportAsync(county);
        var cut = lines[..Array.FindLastIndex(lines, line => line.StartsWith("{\"seal\"", StringComparison.Ordinal))];

        Assert.Empty(CodesOf(cut));
        Assert.Equal(["tail.cut"], CodesOf(cut, kept!));
    }

    [Fact]
    public async Task A_key_that_is_not_the_one_known_from_elsewhere_is_not_believed()
    {
        var county = await SmallCounty.OpenAsync();
        var path = Written(await ExportAsync(county));

        var findings = VerifyFile
            .Run(
                path,
                [
                    [1, 2, 3],
                ],
                []
            )
            .Findings;

        Assert.Equal(["seal.key"], findings.Select(f => f.Code).Distinct());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string[]> ExportAsync(SmallCounty county)
    {
        await county.SealAsync();
        var path = Path.Combine(folder, $"{county.Code}.jsonl");
        await county.App.Services.GetRequiredService<ExportTrail>().RunAsync(county.Code, path, long.MaxValue, default);
        return await File.ReadAllLinesAsync(path);
    }

    private string[] CodesOf(string[] lines, params SealRecord[] kept) =>
        [.. VerifyFile.Run(Written(lines), [], kept).Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal)];

    private string Written(string[] lines)
    {
        var path = Path.Combine(folder, "changed.jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }

    private static string[] Changed(string[] lines, int at)
    {
        var line = JsonNode.Parse(lines[at])!;
        line["entry"]!["actorName"] = "别人";
        return [.. lines[..at], line.ToJsonString(), .. lines[(at + 1)..]];
    }

    private static string[] Swapped(string[] lines, int one, int other)
    {
        string[] swapped = [.. lines];
        (swapped[one], swapped[other]) = (swapped[other], swapped[one]);
        return swapped;
    }
}
