using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>The columns of a roster that are read.</summary>
public enum RosterColumn
{
    Name,
    Sex,
    Ethnicity,
    IdNumber,
    BirthDate,
    Education,
    AdmissionDate,
    ConversionDate,
    MemberKind,
    Organization,
    Occupation,
    WorkUnit,
    NativePlace,
    Phone,
    Note,
}

/// <summary>How offices head these columns.</summary>
public static class RosterColumns
{
    /// <summary>In the order of <see cref="RosterColumn"/>.</summary>
    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new("name", "姓名", IsRequired: true, "党员姓名", "名字"),
        new("sex", "性别", IsRequired: false),
        new("ethnicity", "民族", IsRequired: true, "族别", "民族成份", "民族成分"),
        new(
            "id-number",
            "公民身份号码",
            IsRequired: true,
            "身份证号码",
            "身份证号",
            "居民身份证号码",
            "居民身份证号",
            "公民身份证号码",
            "公民身份证号",
            "居民身份号码",
            "身份号码",
            "身份证件号码",
            "证件号码",
            "身份证"
        )
        {
            Masked = text => new CitizenId(text).ToString(),
        },
        new("birth-date", "出生日期", IsRequired: false, "出生年月日", "出生时间", "出生年月", "生日", "出生"),
        new("education", "学历", IsRequired: false, "最高学历", "文化程度", "学历层次", "学历情况"),
        new(
            "admission-date",
            "入党日期",
            IsRequired: true,
            "入党时间",
            "入党年月日",
            "入党年月",
            "加入党组织日期",
            "加入党组织时间",
            "加入中共组织日期",
            "加入中国共产党日期",
            "加入中国共产党时间",
            "成为预备党员日期",
            "接收为预备党员日期"
        ),
        new(
            "conversion-date",
            "转正日期",
            IsRequired: false,
            "转正时间",
            "转正年月日",
            "转正年月",
            "转为正式党员日期",
            "转为正式党员时间",
            "成为正式党员日期",
            "预备党员转正日期"
        ),
        new("member-kind", "党员类别", IsRequired: true, "人员类别", "党员类型", "党员性质", "类别"),
        new(
            "organization",
            "所在党支部",
            IsRequired: true,
            "所在支部",
            "党支部名称",
            "所在党支部名称",
            "党支部",
            "支部名称",
            "支部",
            "所在党组织",
            "所在党组织名称",
            "所属党组织",
            "党组织名称",
            "党组织",
            "组织名称"
        ),
        new("occupation", "工作岗位", IsRequired: false, "职业", "岗位", "人员身份", "从业状况"),
        new("work-unit", "工作单位", IsRequired: false, "工作单位及职务", "单位及职务", "单位职务", "所在单位", "单位"),
        new("native-place", "籍贯", IsRequired: false),
        new("phone", "手机号码", IsRequired: false, "手机号", "手机", "移动电话", "联系电话", "联系方式", "电话号码", "电话")
        {
            Masked = text => new PhoneNumber(text).ToString(),
        },
        new("note", "备注", IsRequired: false),
    ];

    public static string Key(this RosterColumn column) => Wanted[(int)column].Key;

    /// <summary>Where each column stands in a sheet, -1 where it has none, in the order of <see cref="RosterColumn"/>.</summary>
    public static int[] PlacesOf(Func<string, int> columnOf) => [.. Wanted.Select(w => columnOf(w.Key))];

    public static string Title(this RosterColumn column) => Wanted[(int)column].Title;
}

/// <summary>A row of a roster as it was sent.</summary>
public sealed class RosterRow(int number, IReadOnlyList<SheetCell> cells)
{
    /// <summary>Its number in the sheet.</summary>
    public int Number => number;

    public SheetCell this[RosterColumn column] => cells[(int)column];

    /// <summary>Picks the wanted cells out of a row of a sheet.</summary>
    public static RosterRow Of(SheetRow row, FoundTable table) => Of(row, RosterColumns.PlacesOf(table.ColumnOf));

    /// <summary>The same, where the places of the columns are known.</summary>
    public static RosterRow Of(SheetRow row, int[] places)
    {
        var cells = new SheetCell[places.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = row[places[i]];

        return new RosterRow(row.Number, cells);
    }
}
