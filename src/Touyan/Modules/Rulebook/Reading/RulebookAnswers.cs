using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>A page of the rule book.</summary>
internal sealed record PageAnswer(
    [property: Description("名称，用于地址"), Example("education")] string Id,
    [property: Description("种类")] PageKind Kind,
    [property: Description("标题")] string Title,
    [property: Description("说明")] string About,
    [property: Description("条数")] int Count
);

/// <summary>A row of a table of rates.</summary>
internal sealed record BracketAnswer(
    [property: Description("本档的上限（含）；最后一档为空"), Example("3000")] decimal? UpTo,
    [property: Description("整个金额适用的比例，0.005 即千分之五"), Example("0.005")] decimal Rate
);

/// <summary>A version of a rule.</summary>
internal sealed record RuleAnswer
{
    [Description("编号"), Example("ORG-01.min-full-members")]
    public required string Id { get; init; }

    [Description("所在文件"), Example("organization-setup")]
    public required string File { get; init; }

    [Description("内容")]
    public required string Title { get; init; }

    [Description("单个数值")]
    public decimal? Number { get; init; }

    [Description("范围下限（含）")]
    public int? Min { get; init; }

    [Description("范围上限（含）")]
    public int? Max { get; init; }

    [Description("文字取值")]
    public string? Text { get; init; }

    [Description("多项取值")]
    public required IReadOnlyList<string> Values { get; init; }

    [Description("比例，分数；只用于会议和表决、差额"), Example("4/5")]
    public string? Share { get; init; }

    [Description("比例是否须超过（过半数）；达到即可的为 false，没有比例的为空")]
    public bool? Exceeds { get; init; }

    [Description("比例的基数：entitled 应到会，present 实到会")]
    public ShareBase? ShareOf { get; init; }

    [Description("分档比例：每档的上限（含，最后一档为空）和整个金额适用的比例；没有分档的为空")]
    public IReadOnlyList<BracketAnswer>? Brackets { get; init; }

    [Description("是否可由本县规定")]
    public bool IsLeftToCounty { get; init; }

    [Description("作出本县规定的文号；按全国规定的为空"), Example("海组发〔2026〕12号")]
    public string? CountyDocument { get; init; }

    [Description("单位")]
    public string? Unit { get; init; }

    [Description("依据条款")]
    public required string Article { get; init; }

    [Description("效力：hard 刚性，soft 一般性")]
    public Strength Strength { get; init; }

    [Description("依据程度：v 原文，s 二手，m 待核，l 本地")]
    public Evidence Evidence { get; init; }

    [Description("施行日期")]
    public DateOnly From { get; init; }

    [Description("失效日期（不含）")]
    public DateOnly? To { get; init; }

    public static RuleAnswer Of(RuleFile file, Rule rule) =>
        new()
        {
            Id = rule.Id,
            File = file.Id,
            Title = rule.Title,
            Number = rule.Number,
            Min = rule.Range?.Min,
            Max = rule.Range?.Max,
            Text = rule.Text,
            Values = rule.Values,
            Share = rule.Share is { } share ? $"{share.Numerator}/{share.Denominator}" : null,
            Exceeds = rule.Share?.Exceeds,
            ShareOf = rule.ShareOf,
            Brackets = rule.Brackets?.Steps.Select(s => new BracketAnswer(s.UpTo, s.Rate)).ToList(),
            IsLeftToCounty = rule.Local is not null,
            CountyDocument = rule.Decision?.DocumentNumber,
            Unit = rule.Unit,
            Article = rule.Article,
            Strength = rule.Strength,
            Evidence = rule.Evidence,
            From = rule.InForce.From,
            To = rule.InForce.To,
        };
}
