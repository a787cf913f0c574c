using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Points.Rules;

/// <summary>A file of rulebook/points as written.</summary>
public sealed class PointsShape : Located
{
    public string? Title { get; set; }
    public string? About { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }
    public List<EarnShape> Earn { get; set; } = [];
    public List<SpendShape> Spend { get; set; } = [];
}

/// <summary>A rule that rewards.</summary>
public sealed class EarnShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Source { get; set; }
    public int? Points { get; set; }
    public int? CapMonth { get; set; }
    public int? CapYear { get; set; }
    public int? LastsMonths { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

/// <summary>What points are given for.</summary>
public sealed class SpendShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public int? Points { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

/// <summary>Files as written become rules as checked; one that would reward what is on no list stops the start.</summary>
public static class PointRulesReader
{
    /// <summary>Reads all of them.</summary>
    /// <exception cref="RulebookException">Some file is wrong; the message names file, line and what.</exception>
    public static PointRules Read(RulebookFolder book) => book.Read<PointsShape, PointRules>("points", Check);

    private static PointRules Check(IReadOnlyList<YamlFile<PointsShape>> files, List<RulebookProblem> problems)
    {
        var before = problems.Count;
        foreach (var file in files)
        {
            var shape = file.Content;
            if (string.IsNullOrWhiteSpace(shape.Title) || string.IsNullOrWhiteSpace(shape.Article) || shape.Evidence is null)
                problems.Add(file.Wrong(shape.Place, null, "缺少标题（title）、依据（article）或依据程度（evidence：V、S、M、L）"));

            problems.AddRange(shape.Earn.SelectMany(r => WrongEarning(r).Select(w => file.Wrong(w.At, r.Id, w.Message))));
            problems.AddRange(shape.Spend.SelectMany(r => WrongSpending(r).Select(w => file.Wrong(w.At, r.Id, w.Message))));
            problems.AddRange(Overlapping(shape).Select(r => file.Wrong(r.Place, r.Id, "同一编号的两个版本在时间上重叠（from、to）")));
        }

        return problems.Count == before ? Rules(files) : new PointRules("", [], []);
    }

    private static IEnumerable<(Place At, string Message)> WrongEarning(EarnShape rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Id) || string.IsNullOrWhiteSpace(rule.Title) || rule.From is null || rule.To <= rule.From)
            yield return (rule.Place, "缺少编号（id）、名称（title）或施行日期（from），或者失效日期（to）不晚于施行日期");

        // Signing in, looking and staying are on no list: they are never rewarded.
        if (rule.Source is null || !PointSources.All.ContainsKey(rule.Source))
            yield return (
                rule.At("source"),
                $"不能按“{rule.Source}”计分：只按有记录、经确认的事项计分，不因登录、浏览计分。可用的有{string.Join('、', PointSources.All.Keys)}"
            );

        if (rule.Points is not > 0)
            yield return (rule.At("points"), "积分（points）应为正整数");

        if (rule.CapMonth <= 0 || rule.CapYear <= 0 || rule.LastsMonths <= 0 || rule.CapYear < rule.CapMonth)
            yield return (rule.Place, "上限（cap-month、cap-year）和有效月数（lasts-months）应为正整数，年度上限不少于月度上限");
    }

    private static IEnumerable<(Place At, string Message)> WrongSpending(SpendShape rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Id) || string.IsNullOrWhiteSpace(rule.Title) || rule.From is null || rule.To <= rule.From)
            yield return (rule.Place, "缺少编号（id）、名称（title）或施行日期（from），或者失效日期（to）不晚于施行日期");

        if (rule.Points is not > 0)
            yield return (rule.At("points"), "积分（points）应为正整数");
    }

    private static IEnumerable<(Place Place, string? Id)> Overlapping(PointsShape shape)
    {
        var all = shape
            .Earn.Select(r => (r.Place, r.Id, r.From, r.To))
            .Concat(shape.Spend.Select(r => (r.Place, r.Id, r.From, r.To)))
            .OrderBy(r => r.From)
            .GroupBy(r => r.Id, StringComparer.Ordinal);
        return all.SelectMany(versions => versions.Zip(versions.Skip(1)))
            .Where(pair => pair.First.To is null || pair.First.To > pair.Second.From)
            .Select(pair => (pair.Second.Place, pair.Second.Id));
    }

    private static PointRules Rules(IReadOnlyList<YamlFile<PointsShape>> files) =>
        new(
            files.Count == 0 ? "" : files[0].Content.Article!,
            [.. files.SelectMany(f => f.Content.Earn).Select(Earning)],
            [
                .. files
                    .SelectMany(f => f.Content.Spend)
                    .Select(r => new SpendingRule(r.Id!, r.Title!, r.Points!.Value, Of(r.From!.Value, r.To))),
            ]
        );

    private static EarningRule Earning(EarnShape rule) =>
        new()
        {
            Id = rule.Id!,
            Title = rule.Title!,
            Source = rule.Source!,
            Points = rule.Points!.Value,
            CapMonth = rule.CapMonth,
            CapYear = rule.CapYear,
            LastsMonths = rule.LastsMonths,
            InForce = Of(rule.From!.Value, rule.To),
        };

    private static Period Of(DateOnly from, DateOnly? to) => new(from, to);
}
