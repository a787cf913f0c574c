using System.Data.Common;
using Touyan.Reliability.Load;
using Touyan.Reliability.Servers;

namespace Touyan.Reliability.Proof;

/// <summary>
/// Holds the journal against the database, read by the driver alone: what was acknowledged is there once, what was refused is not, and whatever is
/// there is there with all its rows.
/// </summary>
internal sealed class Audit(Ground ground, Journal journal)
{
    /// <summary>Everything that is wrong; nothing when all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var findings = new List<string>();
        await using var connection = await ground.OpenAsync();
        // One look at one state: jobs go on meanwhile.
        await using var still = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        foreach (var (half, sql) in Evidence.Halves)
        {
            var count = await CountAsync(connection, still, sql);
            if (count > 0)
                findings.Add($"{half}: {count}");
        }

        await CompareAsync(connection, still, findings);
        var signIns = await CountAsync(connection, still, "SELECT count(*) FROM trail_entries WHERE act_code = 'account.sign-in'");
        if (signIns < journal.SignIns)
            findings.Add($"sign-ins acknowledged: {journal.SignIns}, in the trail: {signIns}");

        return findings;
    }

    private async Task CompareAsync(DbConnection connection, DbTransaction still, List<string> findings)
    {
        var tallies = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sql in Evidence.AllTallies)
            tallies[sql] = await TallyAsync(connection, still, sql);

        foreach (var act in journal.Acts)
        {
            var rows = Count(Evidence.RowsOf(act.Kind), act.RowTag);
            var entries = Count(Evidence.EntriesOf(act.Kind), act.Tag) is { } count ? Told(act, count) : (int?)null;
            var key = act.HasKey ? Count(Evidence.Keys, act.Tag) : null;
            if (Fault(act, [key, rows, entries]) is { } fault)
                findings.Add($"{fault} ({Words(rows)} rows, {Words(entries)} entries, key kept {Words(key)}): {act}");
        }

        int? Count(string? sql, string tag) => sql is null ? null : tallies[sql].GetValueOrDefault(tag);
    }

    private static string? Fault(Act act, int?[] traces) =>
        act.Fate switch
        {
            Fate.Fault => "the server made a mistake",
            Fate.Acknowledged when act.MustBeRefused => "done though it is against the rules",
            Fate.Acknowledged when Array.Exists(traces, t => t is not (null or 1)) => "acknowledged and not there once",
            Fate.Refused when Array.Exists(traces, t => t is not (null or 0)) => "refused and there",
            Fate.Unknown when traces.OfType<int>().Distinct().Count() > 1 || Array.Exists(traces, t => t > 1) => "half done",
            _ when act.Again is { } again && again != act.Answer => "answered otherwise when asked again",
            _ => null,
        };

    // An import that is taken back tells of itself, and of every member whom it takes back.
    private static int Told(Act act, int entries) => act.Kind == "undo" && entries == 1 + Deck.RowsOfImport ? 1 : entries;

    private static string Words(int? count) => count?.ToString() ?? "no such";

    private static async Task<Dictionary<string, int>> TallyAsync(DbConnection connection, DbTransaction still, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, still);
        await using var reader = await command.ExecuteReaderAsync();
        var tally = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
            tally[reader.GetString(0)] = tally.GetValueOrDefault(reader.GetString(0)) + reader.GetInt32(1);

        return tally;
    }

    private static async Task<long> CountAsync(DbConnection connection, DbTransaction still, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, still);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }
}
