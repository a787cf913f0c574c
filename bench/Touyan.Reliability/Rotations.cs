using System.Diagnostics;
using Touyan.Reliability.Load;
using Touyan.Reliability.Proof;
using Touyan.Reliability.Servers;

namespace Touyan.Reliability;

/// <summary>
/// Changes the keys beside a server under load: <c>keys rotate</c> as a process of its own, to its end or killed in the middle and run again. Nobody may
/// notice; afterwards every sealed value opens, and everybody is found by his number.
/// </summary>
internal sealed class Rotations(Ground ground, Summary summary, Stock stock, Person clerk)
{
    private const string LiveKeys = "SELECT count(*) FROM data_keys WHERE retired_at IS NULL";
    private const int LookUps = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestBirth = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(0.5);

    private Command? running;

    /// <summary>
    /// Begins one at a moment of its own: waits for its end, kills it in the middle, or lets it run on while the server is killed. True when it has to
    /// be run again.
    /// </summary>
    public async Task<bool> DisturbAsync(Random dice)
    {
        var rotation = Command.Begin(ground, Arguments(dice));
        summary.Rotations++;
        var ending = dice.Next(3);
        if (ending == 0)
            return !await EndAsync(rotation);

        await UntilItWorksAsync(rotation);
        // The moment is random: that is the point of it.
        await Task.Delay(LongestWork * dice.NextDouble());
        if (ending == 1)
        {
            running = rotation;
            return false;
        }

        var isKilled = await rotation.KillAsync();
        summary.KilledRotations += isKilled ? 1 : 0;
        rotation.Dispose();
        return isKilled;
    }

    /// <summary>Runs it to its end, and looks at what it left.</summary>
    public async Task CompleteAsync(int round, Random dice, Uri address, bool isOpen)
    {
        if (running is not null)
            await EndAsync(running);

        running = null;
        if (isOpen)
        {
            summary.Rotations++;
            await EndAsync(Command.Begin(ground, Arguments(dice)));
        }

        using var verify = Command.Begin(ground, "keys", "verify");
        if (await verify.EndAsync() is { } wrong)
            summary.Find(round, [$"keys verify {wrong}"]);

        summary.Find(round, await LookUpAsync(dice, address));
    }

    private static string[] Arguments(Random dice) =>
        ["keys", "rotate", .. dice.Next(2) == 0 ? (string[])["--lookup"] : [], .. dice.Next(4) == 0 ? (string[])["--signing"] : []];

    private async Task<bool> EndAsync(Command rotation)
    {
        using (rotation)
        {
            if (await rotation.EndAsync() is not { } fault)
                return true;

            summary.Find(summary.Rounds, [$"keys rotate {fault}"]);
            return false;
        }
    }

    // Until it has made a key, which is when it begins to seal; or never, where nothing is to be seen of it.
    private async Task UntilItWorksAsync(Command rotation)
    {
        var began = Stopwatch.GetTimestamp();
        var before = await KeysAsync();
        while (!rotation.HasExited && Stopwatch.GetElapsedTime(began) < LongestBirth)
        {
            if (await KeysAsync() != before)
                return;

            await Task.Delay(Look);
        }
    }

    private async Task<long> KeysAsync()
    {
        await using var connection = await ground.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = LiveKeys;
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    // Through the server that ran meanwhile, by the page.
    private async Task<List<string>> LookUpAsync(Random dice, Uri address)
    {
        var findings = new List<string>();
        using var browser = clerk.Browser(address);
        for (var i = 0; i < LookUps && stock.AnyKnown(dice) is { } known; i++)
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["IdNumber"] = Deck.IdNumberOf(known.Number) };
            if (await clerk.OpenAsync(browser, "/members", CancellationToken.None) is not { } page)
            {
                findings.Add("the roster was not shown to look somebody up in");
                return findings;
            }

            using var answer = await clerk.SubmitAsync(browser, "/members?handler=find", page, fields, CancellationToken.None);
            summary.LookUps++;
            if (answer.Headers.Location?.OriginalString != $"/members/{known.Id}")
                findings.Add($"member {known.Id} was not found by his number: {(int)answer.StatusCode}");
        }

        return findings;
    }
}
