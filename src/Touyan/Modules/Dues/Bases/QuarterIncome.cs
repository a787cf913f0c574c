using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Bases;

/// <summary>The net income of the months of a quarter as it is written: 9000，6000，12000. A loss stands below zero.</summary>
internal static class QuarterIncome
{
    private static readonly char[] Between = [',', '，', '、', ';', '；', ' '];

    public static Result<IReadOnlyList<long>> Read(string text, DuesRules rules)
    {
        var parts = text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var months = new List<long>();
        foreach (var part in parts)
        {
            if (!decimal.TryParse(part, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) || !Fen.IsWhole(yuan))
                return Wrong(rules);

            months.Add(Fen.Of(yuan));
        }

        return months.Count == rules.IncomeMonths.Value ? months : Wrong(rules);
    }

    private static Refusal Wrong(DuesRules rules) =>
        Refusal.Invalid(
            "dues.quarter-unreadable",
            $"请写明上季度 {rules.IncomeMonths.Value} 个月的纯收入，用逗号隔开，最多两位小数",
            nameof(FixBasis.Input.QuarterYuan)
        ) with
        {
            Article = rules.IncomeMonths.Article,
        };
}
