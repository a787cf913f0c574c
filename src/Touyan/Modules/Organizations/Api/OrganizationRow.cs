using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>An organisation in a list, as it was on the day asked for.</summary>
internal sealed record OrganizationRow
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId Id { get; init; }

    [Description("上级党组织；县委没有")]
    public OrganizationId? ParentId { get; init; }

    [Description("组织代码"), Example("001.001.088")]
    public string? Code { get; init; }

    [Description("名称"), Example("中共海安镇江海社区支部委员会")]
    public required string Name { get; init; }

    [Description("类别"), Example("branch")]
    public required OrganizationType Type { get; init; }

    [Description("领域代码，见规则库 sector"), Example("02")]
    public required string Sector { get; init; }

    [Description("领域"), Example("城市社区")]
    public required string SectorName { get; init; }

    [Description("直接下级的个数"), Example("0")]
    public required int Children { get; init; }

    [Description("党员人数，含下级"), Example("63")]
    public required int Members { get; init; }

    [Description("正式党员人数，含下级"), Example("61")]
    public required int FullMembers { get; init; }

    public static OrganizationRow Of(OrganizationTree.Node node, string sectorName, OrganizationTree tree, HeadCount members) =>
        new()
        {
            Id = node.Id,
            ParentId = node.ParentId,
            Code = node.Code,
            Name = node.Name,
            Type = node.Type,
            Sector = node.Sector,
            SectorName = sectorName,
            Children = tree.ChildrenOf(node.Id).Count(),
            Members = members.Members,
            FullMembers = members.FullMembers,
        };
}
