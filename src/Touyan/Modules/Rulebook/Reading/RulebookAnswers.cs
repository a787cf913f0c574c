using System.ComponentModel;
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
            Unit = rule.Unit,
            Article = rule.Article,
            Strength = rule.Strength,
            Evidence = rule.Evidence,
            From = rule.InForce.From,
            To = rule.InForce.To,
        };
}

/// <summary>A code table.</summary>
internal sealed record CodeTableAnswer(
    [property: Description("名称")] string Id,
    [property: Description("标题")] string Title,
    [property: Description("所依标准")] string Standard,
    [property: Description("各项")] IReadOnlyList<CodeAnswer> Entries
);

/// <summary>A line of a code table.</summary>
internal sealed record CodeAnswer(
    [property: Description("代码"), Example("20")] string Code,
    [property: Description("名称"), Example("大学本科")] string Name,
    [property: Description("其他写法")] IReadOnlyList<string> Aliases,
    [property: Description("统计分组")] string? Group,
    [property: Description("上级代码")] string? Parent
)
{
    public static CodeAnswer Of(CodeTable table, CodeEntry entry) =>
        new(entry.Code, entry.Name, entry.Aliases, table.GroupOf(entry.Code)?.Name, entry.Parent);
}
