using System.Diagnostics;
using Touyan.Reliability.Load;
using Touyan.Reliability.Proof;
using Touyan.Reliability.Servers;

namespace Touyan.Reliability;

/// <summary>The database is stopped under load and comes back; the disk is filled and emptied. The product is never touched.</summary>
internal sealed class Outages(Ground ground, ReliabilityOptions options, Summary summary)
{
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(3);

    public async Task RunAsync(TouyanProcess server, string token, Journal journal, Deck deck)
    {
        foreach (var mode in ground.Postgres is null ? (string[])[] : ["fast", "immediate"])
        {
            var words = $"PostgreSQL stopped ({mode}) and started";
            await UnderLoadAsync(server, token, journal, deck, words, () => ground.Postgres!.StopAsync(mode), ground.Postgres!.StartAsync);
        }

        if (ground.Disk is not { } disk)
        {
            summary.Outages.Add("disk full: not tried, for a small disk of one's own can be mounted by root only");
            return;
        }

        await UnderLoadAsync(server, token, journal, deck, "disk filled and emptied", () => disk.FillAsync(), () => EmptyAsync(disk));
    }

    // Where the log of PostgreSQL finds no room the server gives up; its supervisor starts it again.
    private async Task EmptyAsync(SmallDisk disk)
    {
        disk.Empty();
        if (ground.Postgres is { } postgres && !await postgres.IsThereAsync())
            await postgres.StartAsync();
    }

    private async Task UnderLoadAsync(
        TouyanProcess server,
        string token,
        Journal journal,
        Deck deck,
        string words,
        Func<Task> begin,
        Func<Task> end
    )
    {
        var before = journal.Acts.Count;
        using var stop = new CancellationTokenSource();
        var work = new Clients(server.Address, token, journal, deck).RunAsync(
            options.Clients,
            options.Seed + before,
            staysOn: true,
            stop.Token
        );
        await Task.Delay(Work);
        await begin();
        await Task.Delay(Away);
        var declined = await DeclinedAsync(journal, before);
        await end();
        var recovery = await RecoveryAsync(server, journal);
        await Task.Delay(Work);
        await stop.CancelAsync();
        await work;
        summary.Settled += await Settling.RunAsync(server.Address, token, journal);
        summary.Find(summary.Rounds, await new Audit(ground, journal).RunAsync());
        if (server.HasExited || declined == 0)
            summary.Find(summary.Rounds, [$"{words}: {(server.HasExited ? "the product ended" : "nobody was told")}\n{server.Said}"]);

        summary.Outages.Add($"{words}: {declined} acts told 503 or 507, again at work {recovery.TotalSeconds:0.0} s after it was over");
        Console.WriteLine($"{ground.Engine} {summary.Outages[^1]}");
    }

    // A full disk is not felt at once: what is free within the files is used up first.
    private async Task<int> DeclinedAsync(Journal journal, int before)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var declined = journal.Acts.Skip(before).Count(a => a.Status is 503 or 507);
            if (declined > 0 || Stopwatch.GetElapsedTime(began) > options.Bound)
                return declined;

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    // Until an act is acknowledged again.
    private async Task<TimeSpan> RecoveryAsync(TouyanProcess server, Journal journal)
    {
        var began = Stopwatch.GetTimestamp();
        var done = journal.Acknowledged;
        while (journal.Acknowledged == done)
        {
            if (Stopwatch.GetElapsedTime(began) > options.Bound)
                throw new InvalidOperationException($"Not at work again within {options.Bound.TotalSeconds:0} s.\n{server.Said}");

            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }

        return Stopwatch.GetElapsedTime(began);
    }
}
