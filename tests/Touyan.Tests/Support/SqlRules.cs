using System.Text.RegularExpressions;
using Touyan.Platform.Data;

namespace Touyan.Tests.Support;

/// <summary>What a statement must obey so that it runs in one county of a distributed database.</summary>
internal static partial class SqlRules
{
    /// <summary>What is wrong with the statement; null when nothing is.</summary>
    public static string? Fault(string sql, IReadOnlySet<string> owned)
    {
        if (Undistributable().Match(sql) is { Success: true } construct)
            return $"{construct.Value} cannot be distributed.";

        // Only a start and an operator's command ask so, and say it.
        if (sql.StartsWith("-- " + AcrossCounties.Tag, StringComparison.Ordinal))
            return null;

        if (sql.StartsWith("-- " + AcrossCounties.RangeTag, StringComparison.Ordinal))
            return Range().IsMatch(sql) ? null : "The range of counties is missing.";

        // EF asks for nothing when it knows that there is nothing to find.
        if (AsksForNothing().IsMatch(sql))
            return null;

        foreach (Match use in Uses().Matches(sql))
        {
            var table = use.Groups["table"].Value;
            if (owned.Contains(table) && !NamesTheCounty(sql, use))
                return $"{table} is asked without its county.";
        }

        return null;
    }

    private static bool NamesTheCounty(string sql, Match use)
    {
        if (use.Groups["verb"].Value == "INTO")
            return sql[use.Index..].Contains("county_code", StringComparison.Ordinal);

        var alias = use.Groups["alias"] is { Success: true } given ? Regex.Escape(given.Value) : null;
        var column = alias is null ? "\"?county_code\"?" : $"\"?{alias}\"?\\.\"?county_code\"?";
        return Regex.IsMatch(
            sql,
            $@"(?<![\w.]){column}\s*=(?!\s*\w*\.?\w*\s*\+)|=\s*{column}(?!\w)",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }

    [GeneratedRegex(@"\bWITH\s+RECURSIVE\b|\bROLLUP\b|\bCUBE\s*\(|\bGROUPING\s+SETS\b|\bOFFSET\b")]
    private static partial Regex Undistributable();

    [GeneratedRegex("""county_code"?\s*>=\s*@\w+\s+AND\s+[\w".]*county_code"?\s*<=\s*@\w+""")]
    private static partial Regex Range();

    [GeneratedRegex(@"^SELECT[^()]*\sWHERE\s+(0|FALSE)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex AsksForNothing();

    // FROM members AS m · JOIN "members" AS "m" · UPDATE members AS m · DELETE FROM members WHERE · INSERT INTO members (…)
    [GeneratedRegex("""\b(?<verb>FROM|JOIN|UPDATE|INTO)\s+"?(?<table>\w+)"?(?:\s+AS\s+"?(?<alias>\w+)"?)?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Uses();
}
