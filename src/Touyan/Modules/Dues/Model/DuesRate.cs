using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Dues.Model;

/// <summary>What is owed for a month, and why.</summary>
/// <param name="Fen">What is charged.</param>
/// <param name="FullFen">What the rate gives; what lies above the cap is left to him.</param>
/// <param name="Bracket">The row of the table; null where the amount is fixed.</param>
/// <param name="Rule">The rule that says so.</param>
public sealed record DuesDue(long Fen, long FullFen, Bracket? Bracket, Rule Rule)
{
    /// <summary>What he may pay beyond what is charged.</summary>
    public long VoluntaryFen => FullFen - Fen;

    /// <summary>In words, with the article; the income itself is not told.</summary>
    public string Why => DuesRate.Why(Rule, Bracket, VoluntaryFen);
}

/// <summary>The arithmetic of dues: values in, value out.</summary>
public static class DuesRate
{
    /// <summary>What a category owes by the rules of a month.</summary>
    /// <param name="category">What he lives on.</param>
    /// <param name="incomeFen">What the rate is taken of; null for categories that have none.</param>
    /// <param name="chosenFen">What the branch decided for its farmers; null where it did not.</param>
    /// <param name="rules">Of the month.</param>
    public static DuesDue Of(DuesCategory category, long? incomeFen, long? chosenFen, DuesRules rules) =>
        category switch
        {
            DuesCategory.Salaried or DuesCategory.AnnualSalary or DuesCategory.SelfEmployed => Share(
                incomeFen ?? 0,
                rules.SalaryBrackets,
                rules
            ),
            DuesCategory.Retired => Share(incomeFen ?? 0, rules.RetiredBrackets, rules),
            DuesCategory.Farmer => Fixed(chosenFen ?? Fen.Of(rules.FarmerUsual.Value), rules.FarmerUsual.Rule),
            DuesCategory.Student or DuesCategory.Unemployed or DuesCategory.Relief => Fixed(
                Fen.Of(rules.FixedAmount.Value),
                rules.FixedAmount.Rule
            ),
        };

    /// <summary>The monthly income of whoever has none: the mean of the months of the quarter before, losses set off; never below nothing.</summary>
    public static long Average(IReadOnlyCollection<long> netFen, DuesRules rules) =>
        Math.Max(0, Fen.Round(netFen.Sum() / (decimal)rules.IncomeMonths.Value, unit: 1));

    /// <summary>In words, with the article.</summary>
    public static string Why(Rule rule, Bracket? bracket, long voluntaryFen)
    {
        var amount =
            bracket is null || rule.Brackets is null
                ? $"每月固定数额"
                : $"计算基数在 {rule.Brackets.WordsOf(bracket, rule.Unit)}，整个基数按 {bracket.ShownRate} 计算";
        var more = voluntaryFen > 0 ? $"；超过每月上限的 {Fen.Text(voluntaryFen)} 元由本人自愿" : "";
        return $"{amount}{more}。依据：{rule.Article}";
    }

    private static DuesDue Share(long incomeFen, Cited<Brackets> table, DuesRules rules)
    {
        var bracket = table.Value.Of(Fen.InYuanOf(incomeFen));
        var full = Fen.Round(incomeFen * bracket.Rate, rules.RoundedTo.Value);
        return new DuesDue(Math.Min(full, Fen.Of(rules.SoftCap.Value)), full, bracket, table.Rule);
    }

    private static DuesDue Fixed(long fen, Rule rule) => new(fen, fen, null, rule);
}
