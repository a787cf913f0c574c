using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Import;

/// <summary>How a row differs from the books. An import enters what is missing; what differs is changed by an act with a reason and a paper.</summary>
internal static class OrganizationDifferences
{
    public static void Tell(RegisteredOrganization existing, OrganizationVerdict verdict)
    {
        var row = verdict.Row;
        if (!existing.IsOpen)
        {
            row.Wrong("code.of-dissolved", OrganizationColumns.Code, $"组织代码 {row.Code} 属于已撤销的“{existing.Name}”");
            return;
        }

        if (row.Name.Length > 0 && row.Name != existing.Name)
            row.Wrong("name.differs", OrganizationColumns.Name, $"台账中的名称是“{existing.Name}”，更名请办理更名");

        if (row.Type is { } type && type != existing.Type)
            row.Wrong("type.differs", OrganizationColumns.Type, $"台账中的类别是{Words.Of(existing.Type)}，请办理类别调整");

        if (row.Sector is { } sector && sector != existing.Sector)
            row.Wrong("sector.differs", OrganizationColumns.Sector, "与台账中的领域不同，请办理类别、领域调整");

        if (row.Division is { } division && division != existing.Division)
            row.Wrong(
                "division.differs",
                OrganizationColumns.Division,
                $"台账中的行政区划是 {existing.Division ?? "（空）"}，请办理信息更正"
            );

        if (verdict.ParentRow is not null || verdict.Parent?.Id != existing.ParentId)
            row.Wrong("parent.differs", OrganizationColumns.Parent, "与台账中的上级不同，请办理隶属调整");
    }
}
