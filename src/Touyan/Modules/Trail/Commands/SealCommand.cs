using System.CommandLine;
using Touyan.Modules.Trail.Publication;
using Touyan.Modules.Trail.Sealing;

namespace Touyan.Modules.Trail.Commands;

/// <summary><c>trail seal</c>: seals at once what a server would seal within a second, and publishes it.</summary>
internal sealed class SealCommand(TrailCounties counties, TrailSealer sealer, SealPublisher publisher)
{
    private readonly Option<int?> county = new("--county") { Description = "只封存一个县（市、区）；0 为系统自身的记录" };

    public Command Build()
    {
        var command = new Command("seal", "立即封存尚未封存的操作记录") { county };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken ct)
    {
        foreach (var code in await counties.OfAsync(parsed.GetValue(county), ct))
        {
            if (await sealer.SealAsync(code, ct) is not { } seal)
                continue;

            publisher.Put(seal);
            Console.WriteLine($"{code}：已封存至第 {seal.No} 号，累计 {seal.Total} 条");
        }

        await publisher.PublishAllAsync(ct);
    }
}
