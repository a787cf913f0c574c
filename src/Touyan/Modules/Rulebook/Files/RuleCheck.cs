using System.Text.RegularExpressions;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>What is wrong with one rule as written: the key beside which it is said, and the words.</summary>
internal sealed partial class RuleCheck(IReadOnlyList<CodeTable> tables)
{
    public IEnumerable<(string Key, string Message)> Wrong(RuleShape rule) =>
        [
            .. WrongHead(rule),
            .. WrongDates(rule),
            .. WrongValue(rule),
            .. WrongShare(rule),
            .. BracketCheck.Wrong(rule),
            .. LocalCheck.Wrong(rule),
            .. WrongReferences(rule),
        ];

    private static IEnumerable<(string, string)> WrongHead(RuleShape rule)
    {
        if (rule.Id is null || !IdPattern().IsMatch(rule.Id))
            yield return ("id", "缺少编号（id）或写法不对，应如 ORG-01.min-full-members");
        if (string.IsNullOrWhiteSpace(rule.Title))
            yield return ("title", "缺少标题（title）");
        if (string.IsNullOrWhiteSpace(rule.Article))
            yield return ("article", "缺少依据条款（article）");
        if (rule.Evidence is null)
            yield return ("evidence", "缺少依据程度（evidence：V、S、M、L）");
        if (rule.Strength is null)
            yield return ("strength", "缺少效力（strength：hard 或 soft）");
    }

    private static IEnumerable<(string, string)> WrongDates(RuleShape rule)
    {
        if (rule.From is null)
            yield return ("from", "缺少施行日期（from）");
        if (rule.To <= rule.From)
            yield return ("to", "失效日期（to）应晚于施行日期（from）");
    }

    private static IEnumerable<(string, string)> WrongValue(RuleShape rule)
    {
        var given = new[]
        {
            rule.Value is not null,
            rule.Min is not null || rule.Max is not null,
            rule.Values is not null,
            rule.Share is not null,
            rule.Brackets is not null,
        };
        if (given.Count(g => g) != 1)
            yield return (
                "id",
                "取值应为一个数或词（value）、一个范围（min、max）、若干项（values）、一个比例（share）、分档比例（brackets）五者之一"
            );
        if (rule.Min > rule.Max)
            yield return ("min", "范围的下限大于上限");
    }

    private static IEnumerable<(string, string)> WrongShare(RuleShape rule)
    {
        if (rule.Share is null && (rule.Exceeds is not null || rule.Of is not null))
            yield return (rule.Of is null ? "exceeds" : "of", "是否超过（exceeds）和基数（of）只用于比例（share）");
        if (rule.Share is not null && Share.Read(rule.Share, exceeds: false) is null)
            yield return ("share", "比例（share）应写成分数，如 1/2、4/5，不大于一");
        if (rule.Share is not null && rule.Exceeds is null)
            yield return ("share", "比例应写明是否超过（exceeds）：过半数写 true，半数以上写 false");
    }

    private IEnumerable<(string, string)> WrongReferences(RuleShape rule)
    {
        if (rule.Codes is null)
            yield break;

        if (tables.FirstOrDefault(t => t.Id == rule.Codes) is not { } table)
        {
            yield return ("codes", $"没有代码表“{rule.Codes}”");
            yield break;
        }

        foreach (var value in rule.Values ?? [])
        {
            if (table.Resolve(value) is null)
                yield return ("values", $"代码表“{table.Title}”中没有“{value}”");
        }
    }

    [GeneratedRegex(@"^[A-Z]+-\d{2}(\.[a-z0-9]+(-[a-z0-9]+)*)?$")]
    private static partial Regex IdPattern();
}
