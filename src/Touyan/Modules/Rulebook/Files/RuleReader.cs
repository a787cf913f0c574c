using System.Globalization;
using System.Text.RegularExpressions;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>Rules as written become rules as checked: complete, one kind of value, dates of one id apart, references that lead somewhere.</summary>
internal sealed partial class RuleReader(IReadOnlyList<CodeTable> tables, List<RulebookProblem> problems)
{
    public IReadOnlyList<RuleFile> Read(IReadOnlyList<YamlFile<RuleFileShape>> files)
    {
        var read = new List<RuleFile>();
        var placed = new List<(Rule Rule, string File, int Line)>();
        foreach (var file in files)
        {
            if (string.IsNullOrWhiteSpace(file.Content.Title))
                problems.Add(new(file.Name, 1, null, "缺少标题（title）"));

            var rules = file.Content.Rules.Where(r => IsComplete(r, file.Name)).Select(r => (Rule: ToRule(r), r.Line)).ToList();
            placed.AddRange(rules.Select(r => (r.Rule, file.Name, r.Line)));
            read.Add(new(file.Id, file.Content.Title ?? "", file.Content.About ?? "", [.. rules.Select(r => r.Rule)]));
        }

        CheckVersions(placed);
        return read;
    }

    private bool IsComplete(RuleShape rule, string file)
    {
        var wrong = Wrong(rule).ToList();
        problems.AddRange(wrong.Select(message => new RulebookProblem(file, rule.Line, rule.Id, message)));
        return wrong.Count == 0;
    }

    private IEnumerable<string> Wrong(RuleShape rule)
    {
        if (rule.Id is null || !IdPattern().IsMatch(rule.Id))
            yield return "缺少编号（id）或写法不对，应如 ORG-01.min-full-members";
        if (string.IsNullOrWhiteSpace(rule.Title))
            yield return "缺少标题（title）";
        if (string.IsNullOrWhiteSpace(rule.Article))
            yield return "缺少依据条款（article）";
        if (rule.Evidence is null)
            yield return "缺少依据程度（evidence：V、S、M、L）";
        if (rule.Strength is null)
            yield return "缺少效力（strength：hard 或 soft）";
        if (rule.From is null)
            yield return "缺少施行日期（from）";
        if (rule.To <= rule.From)
            yield return "失效日期（to）应晚于施行日期（from）";
        if (
            new[] { rule.Value is not null, rule.Min is not null || rule.Max is not null, rule.Values is not null }.Count(given => given)
            != 1
        )
            yield return "取值应为一个数或词（value）、一个范围（min、max）、若干项（values）三者之一";
        if (rule.Min > rule.Max)
            yield return "范围的下限大于上限";
        foreach (var message in WrongReferences(rule))
            yield return message;
    }

    private IEnumerable<string> WrongReferences(RuleShape rule)
    {
        if (rule.Codes is null)
            yield break;

        if (tables.FirstOrDefault(t => t.Id == rule.Codes) is not { } table)
        {
            yield return $"没有代码表“{rule.Codes}”";
            yield break;
        }

        foreach (var value in rule.Values ?? [])
        {
            if (table.Resolve(value) is null)
                yield return $"代码表“{table.Title}”中没有“{value}”";
        }
    }

    private static Rule ToRule(RuleShape rule)
    {
        var isNumber = decimal.TryParse(rule.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        return new Rule
        {
            Id = rule.Id!,
            Title = rule.Title!,
            Article = rule.Article!,
            Evidence = rule.Evidence!.Value,
            Strength = rule.Strength!.Value,
            InForce = new Period(rule.From!.Value, rule.To),
            Number = isNumber ? number : null,
            Text = isNumber ? null : rule.Value,
            Range = rule.Min is null && rule.Max is null ? null : new Bounds(rule.Min, rule.Max),
            Values = rule.Values ?? [],
            Codes = rule.Codes,
            Unit = rule.Unit,
            Note = rule.Note,
        };
    }

    private void CheckVersions(List<(Rule Rule, string File, int Line)> placed)
    {
        foreach (var versions in placed.GroupBy(p => p.Rule.Id).Where(g => g.Count() > 1))
        {
            var inOrder = versions.OrderBy(v => v.Rule.InForce.From).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (earlier.Rule.InForce.To is null || later.Rule.InForce.From < earlier.Rule.InForce.To)
                    problems.Add(
                        new(later.File, later.Line, later.Rule.Id, $"与第 {earlier.Line} 行同一编号的规则施行日期重叠（{earlier.File}）")
                    );
            }
        }
    }

    [GeneratedRegex(@"^[A-Z]+-\d{2}(\.[a-z0-9]+(-[a-z0-9]+)*)?$")]
    private static partial Regex IdPattern();
}
