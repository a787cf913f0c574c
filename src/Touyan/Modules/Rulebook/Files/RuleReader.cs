using System.Globalization;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>Rules as written become rules as checked: complete, one kind of value, dates of one id apart, references that lead somewhere.</summary>
internal sealed class RuleReader(IReadOnlyList<CodeTable> tables, List<RulebookProblem> problems)
{
    private readonly RuleCheck check = new(tables);

    public IReadOnlyList<RuleFile> Read(IReadOnlyList<YamlFile<RuleFileShape>> files)
    {
        var read = new List<RuleFile>();
        var placed = new List<Placed>();
        foreach (var file in files)
        {
            if (string.IsNullOrWhiteSpace(file.Content.Title))
                problems.Add(file.Wrong(Place.Top, null, "缺少标题（title）"));

            var rules = file.Content.Rules.Where(r => IsComplete(r, file)).Select(r => new Placed(ToRule(r), r, file)).ToList();
            placed.AddRange(rules);
            read.Add(new(file.Id, file.Content.Title ?? "", file.Content.About ?? "", [.. rules.Select(r => r.Rule)]));
        }

        CheckVersions(placed);
        return read;
    }

    private bool IsComplete(RuleShape rule, YamlFile<RuleFileShape> file)
    {
        var wrong = check.Wrong(rule).ToList();
        problems.AddRange(wrong.Select(w => file.Wrong(rule.At(w.Key), rule.Id, w.Message)));
        return wrong.Count == 0;
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
            Share = Share.Read(rule.Share, rule.Exceeds ?? false),
            ShareOf = rule.Of,
            Brackets = BracketCheck.Of(rule),
            Local = rule.Local is true ? new LocalRoom(rule.LocalMin, rule.LocalMax, rule.LocalValues ?? []) : null,
            Codes = rule.Codes,
            Unit = rule.Unit,
            Note = rule.Note,
        };
    }

    private void CheckVersions(List<Placed> placed)
    {
        foreach (var versions in placed.GroupBy(p => p.Rule.Id).Where(g => g.Count() > 1))
        {
            var inOrder = versions.OrderBy(v => v.Rule.InForce.From).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (earlier.Rule.InForce.To is null || later.Rule.InForce.From < earlier.Rule.InForce.To)
                    problems.Add(
                        later.File.Wrong(
                            later.Shape.At("from"),
                            later.Rule.Id,
                            $"与第 {earlier.Shape.Line} 行同一编号的规则施行日期重叠（{earlier.File.Name}）"
                        )
                    );
            }
        }
    }

    private sealed record Placed(Rule Rule, RuleShape Shape, YamlFile<RuleFileShape> File);
}
