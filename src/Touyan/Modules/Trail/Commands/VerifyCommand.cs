using System.CommandLine;
using System.Text.Json;
using Touyan.Modules.Trail.Publication;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform;

namespace Touyan.Modules.Trail.Commands;

/// <summary><c>trail verify</c>: exit code 0 when nothing is found, 1 when something is, 2 when it could not be checked.</summary>
internal sealed class VerifyCommand(TrailCounties counties, VerifyTrail verify, TouyanOptions options)
{
    private readonly Option<int?> county = new("--county") { Description = "只核验一个县（市、区）；0 为系统自身的记录" };
    private readonly Option<string?> from = new("--from") { Description = "核验导出或归档的文件，不需要数据库" };
    private readonly Option<string[]> checkpoints = new("--checkpoint") { Description = "在别处留存的封存存证（可多次）" };
    private readonly Option<string[]> keys = new("--key") { Description = "从别处得到的签名公钥（PEM，可多次）；配合 --from" };
    private readonly Option<bool> noRows = new("--no-rows") { Description = "只核验操作记录，不与业务数据比对" };
    private readonly Option<string?> report = new("--report") { Description = "把结果写成 JSON 文件" };

    public Command Build()
    {
        var command = new Command("verify", "核验操作记录是否完整、未被改动") { county, from, checkpoints, keys, noRows, report };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>True when no database is asked.</summary>
    public bool IsOfFile(ParseResult parsed) => parsed.GetResult(from) is { Implicit: false };

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            var kept = KeptSeals.Read(parsed.GetValue(checkpoints) ?? []);
            var reports = parsed.GetValue(from) is { } file
                ? [VerifyFile.Run(file, PublicKeys(parsed.GetValue(keys) ?? []), kept)]
                : await OfDatabaseAsync(parsed, kept, ct);
            if (parsed.GetValue(report) is { } path)
                await File.WriteAllTextAsync(path, JsonSerializer.Serialize(reports, TrailJson.Options), ct);

            return Tell(reports);
        }
        catch (Exception fault) when (fault is IOException or FormatException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"不能核验：{fault.Message}");
            return 2;
        }
    }

    private async Task<IReadOnlyList<TrailReport>> OfDatabaseAsync(
        ParseResult parsed,
        IReadOnlyList<SealRecord> given,
        CancellationToken ct
    )
    {
        // What this machine published is compared as well, as far as it is still there.
        var published = Directory.Exists(options.SealFolder) ? Directory.GetFiles(options.SealFolder, "*.jsonl") : [];
        IReadOnlyList<SealRecord> kept = [.. given, .. KeptSeals.Read(published)];
        var reports = new List<TrailReport>();
        foreach (var code in await counties.OfAsync(parsed.GetValue(county), ct))
            reports.Add(await verify.RunAsync(code, kept, !parsed.GetValue(noRows), ct));

        return reports;
    }

    private static int Tell(IReadOnlyList<TrailReport> reports)
    {
        foreach (var one in reports)
        {
            var whose = one.County == 0 ? "系统自身" : $"县 {one.County}";
            var rows = one.Rows is { } count ? $"，业务数据 {count} 行" : "";
            Console.WriteLine(
                $"{whose}：封存 {one.Seals} 号，记录 {one.Entries} 条，待封存 {one.Unsealed} 条，存证 {one.Checkpoints} 份{rows}"
            );
            foreach (var finding in one.Findings)
                Console.WriteLine($"  [{finding.Code}] {finding.Message}");
        }

        var findings = reports.Sum(r => r.Findings.Count);
        Console.WriteLine(
            findings > 0 ? $"核验不符：发现 {findings} 处。"
            : reports.Count == 0 ? "没有可核验的记录。"
            : "核验相符。"
        );
        return findings > 0 ? 1 : 0;
    }

    private static List<byte[]> PublicKeys(IEnumerable<string> files) => [.. files.Select(PublicKeyCommand.ReadPem)];
}
