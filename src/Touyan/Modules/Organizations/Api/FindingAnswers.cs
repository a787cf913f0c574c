using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>One thing in which an organisation differs from a rule.</summary>
internal sealed record FindingAnswer
{
    [Description("规则编号，见规则库"), Example("ORG-01.min-full-members")]
    public required string RuleId { get; init; }

    [Description("依据条款"), Example("《中国共产党支部工作条例（试行）》第四条")]
    public required string Article { get; init; }

    [Description("效力：hard 应当整改，soft 请予核对"), Example("hard")]
    public required Strength Strength { get; init; }

    [Description("说明"), Example("正式党员 2 人，不足 3 人")]
    public required string Message { get; init; }

    [Description("网页上可以看到依据数据的地址"), Example("/members?organization=01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required string ProofUrl { get; init; }

    public static FindingAnswer Of(CheckOrganizations.Finding finding) =>
        new()
        {
            RuleId = finding.What.RuleId,
            Article = finding.What.Article,
            Strength = finding.What.Strength,
            Message = finding.What.Message,
            ProofUrl = finding.ProofUrl,
        };
}

/// <summary>An organisation with all that differs.</summary>
internal sealed record FindingsRow
{
    [Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId Id { get; init; }

    [Description("组织代码"), Example("001.001.088")]
    public string? Code { get; init; }

    [Description("名称"), Example("中共海安镇江海社区支部委员会")]
    public required string Name { get; init; }

    [Description("所属的镇或系统"), Example("中共海安镇委员会")]
    public required string Place { get; init; }

    [Description("不符之处")]
    public required IReadOnlyList<FindingAnswer> Findings { get; init; }

    public static FindingsRow Of(IGrouping<OrganizationTree.Node, ListFindings.Line> lines) =>
        new()
        {
            Id = lines.Key.Id,
            Code = lines.Key.Code,
            Name = lines.Key.Name,
            Place = lines.First().Place.Name,
            Findings = [.. lines.Select(l => FindingAnswer.Of(l.Finding))],
        };
}
