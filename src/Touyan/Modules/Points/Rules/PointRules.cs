using Touyan.Kernel;

namespace Touyan.Modules.Points.Rules;

/// <summary>What earns, by a version of a rule.</summary>
public sealed record EarningRule
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Source { get; init; }

    /// <summary>For each record, or each hour.</summary>
    public required int Points { get; init; }

    public int? CapMonth { get; init; }
    public int? CapYear { get; init; }
    public int? LastsMonths { get; init; }
    public required Period InForce { get; init; }

    /// <summary>Before the caps.</summary>
    public int PointsFor(int tenths) => Points * tenths / 10;
}

/// <summary>What points are spent on, by a version of a rule.</summary>
public sealed record SpendingRule(string Id, string Title, int Points, Period InForce);

/// <summary>What earns and what it is spent on (rulebook/points): as it was on each day.</summary>
public sealed record PointRules(string Article, IReadOnlyList<EarningRule> Earning, IReadOnlyList<SpendingRule> Spending)
{
    public IEnumerable<EarningRule> EarningOn(DateOnly day) => Earning.Where(r => r.InForce.Contains(day));

    public IEnumerable<SpendingRule> SpendingOn(DateOnly day) => Spending.Where(r => r.InForce.Contains(day));

    /// <summary>The first day on which anything earned.</summary>
    public DateOnly Since => Earning.Count == 0 ? DateOnly.MaxValue : Earning.Min(r => r.InForce.From);

    /// <summary>The first day on which anything of these sources earned; where nothing does, of all.</summary>
    public DateOnly SinceOf(IReadOnlyCollection<string> sources)
    {
        var rules = Earning.Where(r => sources.Contains(r.Source)).ToList();
        return rules.Count == 0 ? Since : rules.Min(r => r.InForce.From);
    }

    public string TitleOf(string rule) =>
        Earning.FirstOrDefault(r => r.Id == rule)?.Title ?? Spending.FirstOrDefault(r => r.Id == rule)?.Title ?? rule;
}
