using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>
/// Which cases (c) a statement counts: those in sight of the actor, as <c>CasesVisibleTo</c> has them, narrowed by the filter. The county stands in each
/// part. What was typed goes in as parameters.
/// </summary>
internal sealed class CaseSql
{
    private readonly List<object> values = [];

    public CaseSql(int county) => County = Value(county);

    public string County { get; }

    public IEnumerable<object> Values => values;

    /// <summary>No id, of the type that the engine has for ids.</summary>
    public const string NoId = "CAST(NULL AS uuid)";

    public string Where(StatisticsInput input, OrganizationPlace? top, Actor by)
    {
        var all = new List<string> { Seen(by) };
        if (top is not null)
            all.Add(HasPartWithin([top.Path]));
        if (input.Procedure is { } procedure)
            all.Add($"c.procedure = {Value(procedure)}");
        if (input.From is { } from)
            all.Add($"c.started_on >= {Value(from)}");
        if (input.To is { } to)
            all.Add($"c.started_on <= {Value(to)}");

        return string.Join(" AND ", all);
    }

    private string Seen(Actor by)
    {
        var reach = by.Reach(ProceduresPermissions.Read);
        if (reach.IsWholeCounty)
            return "1 = 1";

        if (!by.May(ProceduresPermissions.Read))
            return "1 = 0";

        var account = Value(by.Account.Value);
        var ways = new List<string> { $"c.started_by_id = {account}" };
        var keeper = $"k.account_id = {account}";
        if (by.Member is { } own)
        {
            var member = Value(own.Value);
            ways.Add($"c.subject_member = {member}");
            keeper += $" OR k.member_id = {member}";
        }

        ways.Add($"EXISTS (SELECT 1 FROM case_keepers AS k WHERE k.county_code = {County} AND k.case_id = c.id AND ({keeper}))");
        if (reach.Tops.Count > 0)
            ways.Add(HasPartWithin(reach.Tops));

        return $"({string.Join(" OR ", ways)})";
    }

    private string HasPartWithin(IEnumerable<string> tops)
    {
        var ranges = tops.Select(top => $"(o.path >= {Value(top)} AND o.path < {Value(OrganizationPath.End(top))})");
        return $"""
            EXISTS (
                SELECT 1 FROM case_parties AS p
                JOIN organizations AS o ON o.county_code = p.county_code AND o.id = p.organization_id
                WHERE p.county_code = {County} AND o.county_code = {County} AND p.case_id = c.id AND ({string.Join(" OR ", ranges)})
            )
            """;
    }

    private string Value(object value)
    {
        values.Add(value);
        return $"{{{values.Count - 1}}}";
    }
}
