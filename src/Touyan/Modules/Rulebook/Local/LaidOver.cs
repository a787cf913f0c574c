using System.Globalization;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>A county's own values laid over the versions of the regulations: pure.</summary>
internal static class LaidOver
{
    public static RuleVersions Of(RuleVersions national, IReadOnlyList<CountyDecision> decisions)
    {
        if (decisions.Count == 0)
            return national;

        var byRule = decisions.ToLookup(d => d.RuleId, StringComparer.Ordinal);
        return new([.. national.Files.Select(f => f with { Rules = [.. f.Rules.SelectMany(r => Pieces(r, byRule[r.Id]))] })]);
    }

    /// <summary>The value as this version would have it; null where the version does not leave it to the county.</summary>
    public static Rule? Take(Rule national, string value)
    {
        if (national.Local is not { } room)
            return null;

        if (national.Number is not { } own)
            return room.Holds(value) ? national with { Text = value } : null;

        var isNumber = decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        return isNumber && room.Holds(number, own.Scale) ? national with { Number = number } : null;
    }

    // One version of the regulation, cut where the county goes by a value of its own; what the regulation no longer allows is left out.
    private static IEnumerable<Rule> Pieces(Rule national, IEnumerable<CountyDecision> decisions)
    {
        var day = national.InForce.From;
        foreach (var decision in decisions.OrderBy(d => d.InForce.From))
        {
            if (Take(national, decision.Value) is not { } own || Common(national.InForce, decision.InForce) is not { } spell)
                continue;

            if (day < spell.From)
                yield return national with
                {
                    InForce = new(day, spell.From),
                };

            yield return own with
            {
                InForce = spell,
                Evidence = Evidence.L,
                Article = Cite(decision, national),
                Decision = decision,
            };
            if (spell.To is not { } end)
                yield break;

            day = end;
        }

        if (national.InForce.To is not { } last || day < last)
            yield return day == national.InForce.From ? national : national with { InForce = new(day, national.InForce.To) };
    }

    private static string Cite(CountyDecision decision, Rule national) => $"本县规定（{decision.DocumentNumber}）；{national.Article}";

    private static Period? Common(Period one, Period other)
    {
        var from = one.From > other.From ? one.From : other.From;
        var to = (one.To, other.To) switch
        {
            ({ } a, { } b) => a < b ? a : b,
            var (a, b) => a ?? b,
        };
        var common = new Period(from, to);
        return common.IsEmpty ? null : common;
    }
}
