using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Import;

/// <summary>Columns of a sheet of organisations, for reading and for writing: what is exported can be imported.</summary>
internal static class OrganizationColumns
{
    public const string Code = "code";
    public const string Parent = "parent";
    public const string Name = "name";
    public const string Type = "type";
    public const string Sector = "sector";
    public const string Division = "division";
    public const string EstablishedOn = "established-on";

    public static IReadOnlyList<WantedColumn> All { get; } =
    [
        new(Code, "组织代码", IsRequired: false, "code", "党组织代码", "组织编码", "党组织编码", "代码", "编码"),
        new(
            Parent,
            "上级组织代码",
            IsRequired: true,
            "parent",
            "上级党组织代码",
            "上级代码",
            "上级编码",
            "上级组织编码",
            "上级党组织",
            "上级组织",
            "隶属党组织",
            "隶属于",
            "上级党组织名称"
        ),
        new(Name, "组织名称", IsRequired: true, "name", "党组织名称", "党组织全称", "组织全称", "名称", "全称"),
        new(Type, "组织类别", IsRequired: true, "type", "党组织类别", "党组织类型", "组织类型", "类别", "类型"),
        new(Sector, "领域", IsRequired: true, "sector", "所属领域", "所在领域", "单位性质", "单位类别", "行业领域"),
        new(Division, "行政区划", IsRequired: false, "division", "行政区划代码", "区划代码", "所在行政区划"),
        new(EstablishedOn, "成立日期", IsRequired: false, "established", "成立时间", "设立日期", "设立时间", "建立时间", "建立日期"),
    ];

    public static OrganizationCells CellsOf(Func<string, int> columnOf, SheetRow row) =>
        new(
            row.Number,
            row[columnOf(Code)],
            row[columnOf(Parent)],
            row[columnOf(Name)],
            row[columnOf(Type)],
            row[columnOf(Sector)],
            row[columnOf(Division)],
            row[columnOf(EstablishedOn)]
        );
}
