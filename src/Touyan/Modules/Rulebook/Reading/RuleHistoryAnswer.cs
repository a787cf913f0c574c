using System.ComponentModel;
using Touyan.Modules.Rulebook.Local;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>Which rules are asked for.</summary>
internal sealed record RulesAsked(
    [property: Description("日期，默认今天"), Example("2026-07-01")] DateOnly? On,
    [property: Description("编号、名称、依据、取值或说明中的词"), Example("预备期")] string? Q,
    [property: Description("所在文件"), Example("membership")] string? File,
    [property: Description("依据程度")] Choice<Evidence>? Evidence,
    [property: Description("效力")] Choice<Strength>? Strength,
    [property: Description("只看可由本县规定的（local）或者本县另有规定的（own）")] Choice<RuleChoice>? Only
)
{
    public FindRules.Input ToInput() =>
        new()
        {
            On = On,
            Q = Q,
            File = File,
            Evidence = Evidence?.Value,
            Strength = Strength?.Value,
            Only = Only?.Value,
        };
}

/// <summary>A rule with all that is known of it.</summary>
internal sealed record RuleHistoryAnswer(
    [property: Description("现行的取值；没有现行的为最后一版")] RuleAnswer Rule,
    [property: Description("今天是否施行")] bool IsInForce,
    [property: Description("全国规定的各版，从新到旧")] IReadOnlyList<RuleAnswer> National,
    [property: Description("本县的提请和规定，从新到旧")] IReadOnlyList<ProposalAnswer> County,
    [property: Description("最近一次适用的时刻，UTC；没有为空")] DateTime? LastUsedAt,
    [property: Description("最近一次适用于什么")] string? LastUsedFor
)
{
    public static RuleHistoryAnswer Of(ShowRule.View view) =>
        new(
            RuleAnswer.Of(view.File, view.Rule),
            view.IsInForce,
            [.. view.National.Select(r => RuleAnswer.Of(view.File, r))],
            [.. view.Own.Select(ProposalAnswer.Of)],
            view.LastUse?.At,
            view.LastUse?.What
        );
}
