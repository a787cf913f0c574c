namespace Touyan.Reliability.Proof;

/// <summary>Where acts leave their tags, and what must never be there by half.</summary>
internal static class Evidence
{
    /// <summary>Kept answers.</summary>
    public const string Keys = "SELECT key, count(*) FROM kept_answers GROUP BY key";

    private const string Changes =
        "SELECT document_number, count(*) FROM organization_changes WHERE document_number IS NOT NULL GROUP BY document_number";

    private const string Reasons = "SELECT reason, count(*) FROM trail_entries WHERE reason IS NOT NULL GROUP BY reason";

    private const string Tokens =
        "SELECT replace(detail, '，90 天', ''), count(*) FROM trail_entries WHERE act_code = 'account.create-token' GROUP BY detail";

    // What has no reason tells of itself otherwise.
    private static readonly HashSet<string> WithoutReason = new(StringComparer.Ordinal)
    {
        "elect",
        "appoint",
        "import",
        "accept",
        "enrol-again",
        "open-account",
    };

    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["correct"] = "SELECT native_place, count(*) FROM members WHERE native_place IS NOT NULL GROUP BY native_place",
        ["occupation"] = "SELECT work_unit, count(*) FROM occupation_spells WHERE work_unit IS NOT NULL GROUP BY work_unit",
        ["honour"] = "SELECT title, count(*) FROM honours GROUP BY title",
        ["move"] = "SELECT document_number, count(*) FROM membership_spells WHERE document_number IS NOT NULL GROUP BY document_number",
        ["establish"] = Changes,
        ["rename"] = Changes,
        ["elect"] = "SELECT document_number, count(*) FROM committee_terms WHERE document_number IS NOT NULL GROUP BY document_number",
        ["postpone"] =
            "SELECT postponement_document, count(*) FROM committee_terms WHERE postponement_document IS NOT NULL GROUP BY postponement_document",
        ["close"] = "SELECT end_reason, count(*) FROM committee_terms WHERE end_reason IS NOT NULL GROUP BY end_reason",
        ["appoint"] = "SELECT document_number, count(*) FROM committee_posts WHERE document_number IS NOT NULL GROUP BY document_number",
        ["end-post"] =
            "SELECT end_document_number, count(*) FROM committee_posts WHERE end_document_number IS NOT NULL GROUP BY end_document_number",
        ["import"] = "SELECT replace(file_name, '.csv', ''), count(*) FROM imports GROUP BY file_name",
        ["open-account"] = "SELECT user_name, count(*) FROM accounts GROUP BY user_name",
        ["create-token"] = "SELECT name, count(*) FROM api_tokens GROUP BY name",
        ["grant-post"] = "SELECT delegated_by, count(*) FROM account_posts WHERE delegated_by IS NOT NULL GROUP BY delegated_by",
        ["end-account-post"] =
            "SELECT delegated_by, count(*) FROM account_posts WHERE delegated_by IS NOT NULL AND \"to\" IS NOT NULL GROUP BY delegated_by",
    };

    /// <summary>Tags in rows; null for acts that leave none there.</summary>
    public static string? RowsOf(string kind) => Rows.GetValueOrDefault(kind);

    /// <summary>Tags in the trail; null for acts that tell of themselves without one.</summary>
    public static string? EntriesOf(string kind) =>
        kind == "create-token" ? Tokens
        : WithoutReason.Contains(kind) ? null
        : Reasons;

    public static IEnumerable<string> AllTallies =>
        Rows.Values.Append(Reasons).Append(Tokens).Append(Keys).Distinct(StringComparer.Ordinal);

    /// <summary>Each finds a half: rows that an act makes together, one without the other.</summary>
    public static readonly (string Half, string Sql)[] Halves =
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
            "an account without an entry",
            "SELECT count(*) FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM trail_entries t WHERE t.county_code = a.county_code AND t.subject_id = a.id AND t.act_code = 'account.open')"
        ),
        (
            "an entry of an account without it",
            "SELECT count(*) FROM trail_entries t WHERE t.act_code = 'account.open' AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = t.subject_id)"
        ),
        (
            "an appointment without an entry, or an entry without one",
            "SELECT abs((SELECT count(*) FROM committee_posts WHERE document_number LIKE 'r%') - (SELECT count(*) FROM trail_entries WHERE act_code = 'committee.appoint' AND origin LIKE 'api%'))"
        ),
        (
            "a session without an entry",
            "SELECT abs((SELECT count(*) FROM sessions) - (SELECT count(*) FROM trail_entries WHERE act_code IN ('account.sign-in', 'account.pass-first-step', 'account.step-up')))"
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
}
