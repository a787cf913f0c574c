using System.CommandLine;
using Touyan.Modules.Trail.Archive;
using Touyan.Platform;
using Touyan.Platform.Commands;

namespace Touyan.Modules.Trail.Commands;

/// <summary><c>trail archive</c>: old seals leave the database for a file that still verifies.</summary>
internal sealed class ArchiveCommand(TrailCounties counties, ArchiveTrail archive, CommandActor operators, TouyanOptions options)
{
    private readonly Option<int?> county = new("--county") { Description = "只归档一个县（市、区）；0 为系统自身的记录" };
    private readonly Option<DateOnly?> before = new("--before") { Description = "归档此日以前的（不填则按规则库的留存时间）" };

    public Command Build()
    {
        var command = new Command("archive", "把超过留存时间的操作记录移入归档文件") { county, before };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var named = parsed.GetValue(county);
        foreach (var code in await counties.OfAsync(named, ct))
        {
            var done = await archive.RunAsync(new(code, options.ArchiveFolder, parsed.GetValue(before)), operators.Of(code), ct);
            if (!done.IsRefused)
                Console.WriteLine(
                    $"{code}：封存第 {done.Value.Archive.FirstNo} 至 {done.Value.Archive.LastNo} 号（{done.Value.Entries} 条）已移入 {done.Value.Path}"
                );
            else if (done.Refusal!.Code != "trail.nothing-to-archive")
            {
                await Console.Error.WriteLineAsync($"{code}：{done.Refusal!.Message}");
                return 1;
            }
            else
                Console.WriteLine($"{code}：{done.Refusal!.Message}");
        }

        return 0;
    }
}
