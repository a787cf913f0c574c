using System.Text;
using Touyan.Bench.Data;
using Touyan.Bench.Load;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>Members sign in to the meetings of an evening, each with his own account and the code on the screen; beside writing the same rows.</summary>
internal sealed class SignInChapter(Ground county, BenchOptions options)
{
    private const int PerMinute = 1000;

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: sign-ins");
        var (ours, bares, last) = (new List<double>(), new List<double>(), new Round(0, [0]));
        for (var i = 0; i < options.Rounds; i++)
        {
            // Made anew each time: who has signed in has.
            var ready = await county.CopyAsync("door");
            var before = await FillAsync(ready, "before");
            last = before.Round;
            var bare = BareSignIns.Of(ready);
            bares.Add(await bare.WriteIntoAsync(before.Copy, options.Crowd));
            ours.Add(last.PerSecond);
            await before.Copy.RemoveAsync();
            await ready.RemoveAsync();
            Console.WriteLine($"  sign-ins {ours[^1]:0}/s, driver alone {bares[^1]:0}/s, p99 {last.Percentile(0.99):0.0} ms");
        }

        var what = $"signing in to meetings by code, {options.SignIns:N0} members, {options.Crowd} at once";
        return
        [
            new Figure
            {
                What = $"{what}, beside writing the same rows, one transaction each",
                Product = $"{ours.Median():0}/s",
                Yardstick = $"{bares.Median():0}/s",
                Ratio = $"{ours.Zip(bares, (product, bare) => product / bare).Median():0.00}",
                Aim = $"≥ {PerMinute} a minute",
                IsMet = ours.Median() * 60 >= PerMinute,
            },
            new Figure
            {
                What = $"{what}: time of an answer",
                Product = $"p50 {last.Percentile(0.5):0.0} ms, p99 {last.Percentile(0.99):0.0} ms",
            },
        ];
    }

    private async Task<(Round Round, Ground Copy)> FillAsync(Ground ready, string name)
    {
        var warmUp = options.Crowd * 2;
        IReadOnlyList<AtTheDoor> doors;
        await using (var app = new WatchedApp(ready))
            doors = await new SignInFill(app, options.SignIns + warmUp).MakeAsync();

        var copy = await ready.CopyAsync(name);
        await using var server = await TouyanServer.StartAsync(ready);
        await using var screens = new WatchedApp(ready);
        var fill = new SignInFill(screens, 0);
        await DecisionLoad.RunAsync(server.Port, RequestsOf(await fill.LookUpAsync([.. doors.Take(warmUp)])), options.Crowd);
        var round = await DecisionLoad.RunAsync(server.Port, RequestsOf(await fill.LookUpAsync([.. doors.Skip(warmUp)])), options.Crowd);
        return (round, copy);
    }

    private static IReadOnlyList<byte[]> RequestsOf(IReadOnlyList<AtTheDoor> doors) =>
        [
            .. doors.Select(d =>
            {
                var body = $$"""{"code":"{{d.Code}}"}""";
                return Encoding.ASCII.GetBytes(
                    $"POST /api/v1/meetings/{d.Meeting}/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n{d.Bearer}\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
                );
            }),
        ];
}
