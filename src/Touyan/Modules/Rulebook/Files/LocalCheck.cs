using System.Globalization;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>What is wrong with how a rule is left to the counties: only one number or one word is, and what the rule says itself is among what they may say.</summary>
internal static class LocalCheck
{
    public static IEnumerable<(string Key, string Message)> Wrong(RuleShape rule)
    {
        if (rule.Local is not true)
            return rule is { LocalMin: null, LocalMax: null, LocalValues: null }
                ? []
                : [("local", "本地取值的界限（local-min、local-max、local-values）只用于可由县（市、区）规定的规则（local: true）")];

        if (rule.Value is null)
            return [("local", "可由县（市、区）规定的只能是一个数或者一个词（value）")];

        return decimal.TryParse(rule.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? WrongNumber(rule, number)
            : WrongWord(rule, rule.Value);
    }

    private static IEnumerable<(string, string)> WrongNumber(RuleShape rule, decimal number)
    {
        if (rule.LocalValues is not null)
            yield return ("local-values", "数值的界限用 local-min、local-max");
        if (rule.LocalMin > rule.LocalMax)
            yield return ("local-min", "本地取值的下限大于上限");
        if (number < rule.LocalMin || number > rule.LocalMax)
            yield return ("value", "取值不在本地取值的界限（local-min、local-max）之内");
    }

    private static IEnumerable<(string, string)> WrongWord(RuleShape rule, string word)
    {
        if (rule.LocalMin is not null || rule.LocalMax is not null)
            yield return ("local", "词的界限用 local-values");
        if (rule.LocalValues is not { Count: > 1 } words || !words.Contains(word, StringComparer.Ordinal))
            yield return ("value", "应写明可以选用的词（local-values），两个以上，包括取值本身");
    }
}
