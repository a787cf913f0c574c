using Touyan.Modules.Trail;

namespace Touyan.Modules.Organizations;

/// <summary>Acts on organisations as the trail knows them (docs/events.md).</summary>
public static class OrganizationActs
{
    public static readonly TrailAct Establish = new("organization.establish", "设立党组织", OrganizationsPermissions.Adjust);

    public static readonly TrailAct Rename = new("organization.rename", "党组织更名", OrganizationsPermissions.Adjust);

    public static readonly TrailAct Move = new("organization.move", "调整党组织隶属关系", OrganizationsPermissions.Adjust);

    public static readonly TrailAct ChangeType = new("organization.change-type", "调整党组织类别", OrganizationsPermissions.Adjust);

    public static readonly TrailAct Correct = new("organization.correct", "更正党组织信息", OrganizationsPermissions.Adjust);

    public static readonly TrailAct Merge = new("organization.merge", "合并党组织", OrganizationsPermissions.Adjust);

    public static readonly TrailAct Absorb = new("organization.absorb", "接收并入的党组织", OrganizationsPermissions.Adjust);

    public static readonly TrailAct Dissolve = new("organization.dissolve", "撤销党组织", OrganizationsPermissions.Adjust);

    public static readonly TrailAct TakeBack = new("organization.take-back", "撤销导入的党组织", OrganizationsPermissions.Import);

    public static readonly TrailAct ExportFindings = new(
        "organization.export-findings",
        "导出设置检查问题清单",
        OrganizationsPermissions.Export
    );

    public static readonly TrailAct Export = new("organization.export", "导出党组织", OrganizationsPermissions.Export);
}
