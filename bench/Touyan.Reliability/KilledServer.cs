using System.Diagnostics;
using Touyan.Reliability.Load;
using Touyan.Reliability.Proof;
using Touyan.Reliability.Servers;

namespace Touyan.Reliability;

/// <summary>Works, kills, starts, compares; again and again on the same database.</summary>
internal sealed class KilledServer(Ground ground, ReliabilityOptions options, Summary summary)
{
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan LongestBirth = TimeSpan.FromSeconds(2);
    private const int BirthOneIn = 5;
    private const int RotationOneIn = 4;

    private readonly Random dice = new(options.Seed);
    private Rotations rotations = null!;

    /// <summary>The whole run; what is wrong stands in the summary.</summary>
    public async Task RunAsync(string journalFile)
    {
        var began = Stopwatch.GetTimestamp();
        using var journal = new Journal(journalFile);
        await KillTheFirstStartAsync();
        var server = await StartAsync();
        var token = (await TouyanAsync("create-token", "zuzhibu", "--days", "30")).Trim().Split('\n')[^1];
        var stock = await StockAsync(server, token);
        var deck = new Deck(stock, $"r{options.Seed}", journal);
        rotations = new Rotations(ground, summary, stock, deck.Clerk);
        for (var round = 1; round <= options.Rounds; round++)
        {
            server = await RoundAsync(round, server, token, journal, deck);
            summary.Rounds = round;
        }

        if (options.WithOutages)
            await new Outages(ground, options, summary).RunAsync(server, token, journal, deck);

        await EndAsync(journal);
        await server.DisposeAsync();
        (summary.Acts, summary.Acknowledged, summary.Took) = (journal.Acts, journal.Acknowledged, Stopwatch.GetElapsedTime(began));
    }

    // While it makes its tables and loads the demo: whoever installs it may lose patience.
    private async Task KillTheFirstStartAsync()
    {
        for (var times = 0; times < 2; times++)
        {
            await using var server = TouyanProcess.Begin(ground);
            // The moment is random: that is the point of it.
            await Task.Delay(LongestBirth * (1 + dice.NextDouble()));
            await server.KillAsync();
            summary.KilledStarts++;
        }
    }

    private async Task<TouyanProcess> RoundAsync(int round, TouyanProcess server, string token, Journal journal, Deck deck)
    {
        var life = ShortestLife + dice.NextDouble() * (options.LongestLife - ShortestLife);
        using var stop = new CancellationTokenSource();
        var work = new Clients(server.Address, token, journal, deck).RunAsync(options.Clients, dice.Next(), staysOn: false, stop.Token);
        var rotates = options.RotatesAlways || dice.Next(RotationOneIn) == 0;
        // The moment of the kill is random: that is the point of it.
        await Task.Delay(life);
        var isOpen = rotates && await RotateAsync(round, journal);
        await server.KillAsync();
        await stop.CancelAsync();
        await work;
        await server.DisposeAsync();
        if (dice.Next(BirthOneIn) == 0)
            await KillAStartAsync();

        var next = await StartAsync();
        summary.Settled += await Settling.RunAsync(next.Address, token, journal);
        if (rotates)
            await rotations.CompleteAsync(round, dice, next.Address, isOpen);

        summary.Find(round, await new Audit(ground, journal).RunAsync());
        if (round % options.VerifyEvery == 0)
            await VerifyAsync(round);

        Console.WriteLine(
            $"{ground.Engine} round {round}: killed after {life.TotalSeconds:0.0} s{(rotates ? " and a rotation" : "")}, "
                + $"ready after {next.ReadyAfter.TotalSeconds:0.0} s, {journal.Acknowledged} acknowledged, {summary.Findings.Count} findings"
        );
        return next;
    }

    // Beside the server, which goes on: nobody may be told to come again. Or the server is killed while it runs.
    private async Task<bool> RotateAsync(int round, Journal journal)
    {
        var before = journal.Acts.Count;
        var isOpen = await rotations.DisturbAsync(new Random(dice.Next()));
        var declined = journal
            .Acts.Skip(before)
            .Where(a => a.Status is 503 or 507)
            .Select(a => $"told to come again during a rotation: {a}");
        summary.Find(round, declined);
        return isOpen;
    }

    private async Task KillAStartAsync()
    {
        await using var born = TouyanProcess.Begin(ground);
        // The moment is random: that is the point of it.
        await Task.Delay(LongestBirth * dice.NextDouble());
        await born.KillAsync();
        summary.KilledStarts++;
    }

    private async Task<TouyanProcess> StartAsync()
    {
        var server = await TouyanProcess.StartAsync(ground, options.Bound);
        summary.Starts.Add(server.ReadyAfter);
        return server;
    }

    // Imports whose server died are taken over when its lease has run out.
    private async Task EndAsync(Journal journal)
    {
        if (options.WaitsForImports)
            await Settling.UntilJobsAreDoneAsync(ground, options.Bound * 2);

        summary.Find(summary.Rounds, await new Audit(ground, journal).RunAsync());
        await VerifyAsync(summary.Rounds);
    }

    private async Task VerifyAsync(int round)
    {
        try
        {
            await TouyanAsync("trail", "verify");
            summary.Verifications++;
        }
        catch (InvalidOperationException fault)
        {
            summary.Find(round, [$"trail verify: {fault.Message}"]);
        }
    }

    private static async Task<Stock> StockAsync(TouyanProcess server, string token)
    {
        using var http = Clients.Caller(server.Address, token);
        return await Stock.OfAsync(http);
    }

    private Task<string> TouyanAsync(params string[] command) => Shell.RunAsync("dotnet", [TouyanProcess.Dll, .. command], ground.Settings);
}
