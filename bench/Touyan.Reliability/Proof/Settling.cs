using Touyan.Reliability.Load;
using Touyan.Reliability.Servers;

namespace Touyan.Reliability.Proof;

/// <summary>What a caller does who got no answer: he asks again under the same key, and then knows.</summary>
internal static class Settling
{
    private const string Waiting = "SELECT count(*) FROM jobs WHERE done_at IS NULL AND failed_with IS NULL AND kind = 'import'";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks for all that is open; how many were settled.</summary>
    public static async Task<int> RunAsync(Uri address, string token, Journal journal)
    {
        using var http = Clients.Caller(address, token);
        var settled = 0;
        foreach (var act in journal.Open.ToList())
        {
            await act.SendAsync(http, CancellationToken.None);
            journal.Note(act);
            settled += act.Fate is Fate.Unknown ? 0 : 1;
        }

        return settled;
    }

    /// <summary>Waits until no import is under way; no longer than the bound.</summary>
    public static async Task UntilJobsAreDoneAsync(Ground ground, TimeSpan bound)
    {
        var until = TimeProvider.System.GetUtcNow() + bound;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            await using var connection = await ground.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = Waiting;
            if (Convert.ToInt64(await command.ExecuteScalarAsync()) == 0)
                return;

            await Task.Delay(Look);
        }
    }
}
