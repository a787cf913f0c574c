using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>Where a rule was applied: implemented by the houses that judge cases by rules, asked by the page of the rule.</summary>
public interface IRuleUse
{
    /// <summary>When the rule was applied last, as far as the actor may see it; null when it never was.</summary>
    Task<RuleUse?> LastAsync(string ruleId, Actor by, CancellationToken ct);
}

/// <summary>A rule was applied.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="What">To what, in Chinese: 张三 组织关系转接 · 开具介绍信.</param>
/// <param name="Href">Where it is shown.</param>
public sealed record RuleUse(DateTime At, string What, string Href);
