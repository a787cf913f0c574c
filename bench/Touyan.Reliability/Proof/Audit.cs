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
    // Where an act leaves its tag, beside its entry of the trail.
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["correct"] = "SELECT native_place, count(*) FROM members WHERE native_place IS NOT NULL GROUP BY native_place",
        ["occupation"] = "SELECT work_unit, count(*) FROM occupation_spells WHERE work_unit IS NOT NULL GROUP BY work_unit",
        ["honour"] = "SELECT title, count(*) FROM honours GROUP BY title",
        ["move"] = "SELECT document_number, count(*) FROM membership_spells WHERE document_number IS NOT NULL GROUP BY document_number",
        ["establish"] = Changes,
        ["rename"] = Changes,
        ["elect"] = "SELECT document_number, count(*) FROM committee_terms WHERE document_number IS NOT NULL GROUP BY document_number",
        ["close"] = "SELECT end_reason, count(*) FROM committee_terms WHERE end_reason IS NOT NULL GROUP BY end_reason",
        ["import"] = "SELECT replace(file_name, '.csv', ''), count(*) FROM imports GROUP BY file_name",
    };

    private const string Changes =
        "SELECT document_number, count(*) FROM organization_changes WHERE document_number IS NOT NULL GROUP BY document_number";

    private const string Entries = "SELECT reason, count(*) FROM trail_entries WHERE reason IS NOT NULL GROUP BY reason";

    private const string Keys = "SELECT key, count(*) FROM kept_answers GROUP BY key";

    // Each finds a half: rows that an act makes together, one without the other.
    private static readonly (string Half, string Sql)[] Halves =
    [
        (
            "a member without a spell",
            "SELECT count(*) FROM members m WHERE NOT EXISTS (SELECT 1 FROM membership_spells s WHERE s.county_code = m.county_code AND s.member_id = m.id)"
        ),
        (
            "a member in two places",
            "SELECT count(*) FROM (SELECT member_id FROM membership_spells WHERE \"to\" IS NULL GROUP BY member_id HAVING count(*) > 1) twice"
        ),
        (
            // Of ours: the demo tells of itself as a whole.
            "a member without an entry",
            "SELECT count(*) FROM members m WHERE m.name LIKE '李%' AND m.converted_on = '2013-07-01' AND NOT EXISTS (SELECT 1 FROM trail_entries t WHERE t.county_code = m.county_code AND t.subject_id = m.id)"
        ),
        (
            "an entry of an enrolment without its member",
            "SELECT count(*) FROM trail_entries t WHERE t.act_code = 'member.enrol' AND t.origin LIKE 'api%' AND NOT EXISTS (SELECT 1 FROM members m WHERE m.id = t.subject_id)"
        ),
        (
            "an organisation without a spell",
            "SELECT count(*) FROM organizations o WHERE NOT EXISTS (SELECT 1 FROM organization_spells s WHERE s.organization_id = o.id)"
        ),
        (
            "an organisation without an entry",
            "SELECT count(*) FROM organizations o WHERE NOT EXISTS (SELECT 1 FROM trail_entries t WHERE t.subject_id = o.id)"
        ),
        (
            "an account without its name to sign in by",
            "SELECT count(*) FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM sign_in_names n WHERE n.account_id = a.id)"
        ),
        (
            "a session without an entry",
            "SELECT abs((SELECT count(*) FROM sessions) - (SELECT count(*) FROM trail_entries WHERE act_code = 'account.sign-in'))"
        ),
        ("an answer kept before its act was done", "SELECT count(*) FROM kept_answers WHERE status = 0"),
        (
            "an import that is not whole",
            "SELECT count(*) FROM imports i WHERE i.status = 5 AND i.accepted <> (SELECT count(*) FROM members m WHERE m.import_id = i.id)"
        ),
        (
            "a member of an import that was not done",
            "SELECT count(*) FROM members m JOIN imports i ON i.id = m.import_id WHERE i.status NOT IN (5)"
        ),
    ];

    /// <summary>Everything that is wrong; nothing when all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var findings = new List<string>();
        await using var connection = await ground.OpenAsync();
        // One look at one state: jobs go on meanwhile.
        await using var still = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        foreach (var (half, sql) in Halves)
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
        var entries = await TallyAsync(connection, still, Entries);
        var keys = await TallyAsync(connection, still, Keys);
        var tallies = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sql in Rows.Values.Distinct(StringComparer.Ordinal))
            tallies[sql] = await TallyAsync(connection, still, sql);

        foreach (var act in journal.Acts)
        {
            var rows = Rows.TryGetValue(act.Kind, out var of) ? tallies[of].GetValueOrDefault(act.Tag) : (int?)null;
            var entry = HasReason(act) ? Told(act, entries.GetValueOrDefault(act.Tag)) : (int?)null;
            if (Fault(act, keys.GetValueOrDefault(act.Tag), rows, entry) is { } fault)
                findings.Add($"{fault} ({Words(rows)} rows, {Words(entry)} entries, key kept {keys.GetValueOrDefault(act.Tag)}): {act}");
        }
    }

    private static string? Fault(Act act, int key, int? rows, int? entries) =>
        act.Fate switch
        {
            Fate.Fault => "the server made a mistake",
            Fate.Acknowledged when key != 1 || rows is not (null or 1) || entries is not (null or 1) => "acknowledged and not there once",
            Fate.Refused when key != 0 || rows is not (null or 0) || entries is not (null or 0) => "refused and there",
            Fate.Unknown when key > 1 || (rows ?? key) != key || (entries ?? key) != key => "half done",
            _ when act.Again is { } again && again != act.Answer => "answered otherwise when asked again",
            _ => null,
        };

    // An import that is taken back tells of itself, and of every member whom it takes back.
    private static int Told(Act act, int entries) => act.Kind == "undo" && entries == 1 + Deck.RowsOfImport ? 1 : entries;

    // What has no reason tells of itself otherwise.
    private static bool HasReason(Act act) => act.Kind is not ("elect" or "import" or "accept");

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
