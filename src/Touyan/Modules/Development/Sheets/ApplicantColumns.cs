using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Development.Sheets;

/// <summary>How offices head the columns of a list of those on the way.</summary>
internal static class ApplicantColumns
{
    public const string Name = "name";
    public const string IdNumber = "id-number";
    public const string Ethnicity = "ethnicity";
    public const string Phone = "phone";
    public const string Education = "education";
    public const string Occupation = "occupation";
    public const string WorkUnit = "work-unit";
    public const string Residence = "residence";
    public const string League = "league";
    public const string Organization = "organization";
    public const string Stage = "stage";
    public const string AppliedOn = "applied-on";
    public const string TalkedOn = "talked-on";
    public const string ActivistOn = "activist-on";
    public const string ReviewedOn = "reviewed-on";
    public const string TargetOn = "target-on";

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(Name, "姓名", IsRequired: true, "申请人姓名"),
        new(IdNumber, "公民身份号码", IsRequired: true, "身份证号码", "身份证号", "居民身份证号码", "证件号码")
        {
            Masked = text => new CitizenId(text).ToString(),
        },
        new(Ethnicity, "民族", IsRequired: true, "族别"),
        new(Phone, "手机号码", IsRequired: false, "手机号", "联系电话", "电话") { Masked = text => new PhoneNumber(text).ToString() },
        new(Education, "学历", IsRequired: false, "文化程度"),
        new(Occupation, "工作岗位", IsRequired: false, "职业"),
        new(WorkUnit, "工作学习单位", IsRequired: false, "工作单位", "单位"),
        new(Residence, "居住地", IsRequired: false, "家庭住址", "住址"),
        new(League, "团员情况", IsRequired: false, "是否团员", "政治面貌"),
        new(Organization, "所在党支部", IsRequired: true, "党支部", "培养党支部", "所属党支部"),
        new(Stage, "阶段", IsRequired: true, "培养阶段", "人员类别", "类别"),
        new(AppliedOn, "申请入党日期", IsRequired: true, "申请入党时间", "递交申请书日期", "申请日期", "申请时间"),
        new(TalkedOn, "派人谈话日期", IsRequired: false, "谈话日期", "谈话时间"),
        new(ActivistOn, "确定为入党积极分子日期", IsRequired: false, "确定为积极分子日期", "列为积极分子时间", "积极分子确定时间"),
        new(ReviewedOn, "考察日期", IsRequired: false, "历次考察日期", "考察时间"),
        new(TargetOn, "确定为发展对象日期", IsRequired: false, "列为发展对象时间", "发展对象确定时间"),
    ];

    /// <summary>What a filled-in row looks like; the number belongs to no county.</summary>
    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [
        [
            .. new[]
            {
                "（示例）陈晓明",
                "329900200001010019",
                "汉族",
                "13900000000",
                "大学本科",
                "农牧渔民",
                "某某合作社",
                "某某村三组",
                "团员，经推优",
                "中共某某镇某某村支部委员会",
                "入党积极分子",
                "2025-03-01",
                "2025-03-20",
                "2025-09-01",
                "2026-03-01、2026-09-01",
                "",
            }.Select(SheetCell.Of),
        ],
    ];

    public static IReadOnlyDictionary<string, string> ProblemWords { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["required"] = "没有填写",
            ["name.invalid"] = "姓名有误",
            ["id-number.invalid"] = "身份号码有误",
            ["id-number.duplicate-in-file"] = "表内身份号码重复",
            ["phone.invalid"] = "手机号码有误",
            ["code.unknown"] = "代码表中没有",
            ["too-long"] = "文字过长",
            ["organization.not-found"] = "没有这个党支部",
            ["organization.ambiguous"] = "党支部不止一个",
            ["applicant.not-a-branch"] = "不是党支部",
            ["applicant.branch-may-not-admit"] = "党支部不发展党员",
            ["applicant.already-registered"] = "已在培养发展中",
            ["applicant.already-member"] = "已是党员",
            ["applicant.not-on-probation"] = "花名册上没有这名预备党员",
            ["applicant.of-another-branch"] = "与花名册上的党支部不同",
            ["development.too-young"] = "不满年龄",
            ["development.readmission-too-early"] = "未到可以重新入党的时间",
            ["stage.unknown"] = "阶段不能识别",
            ["league.unknown"] = "团员情况不能识别",
            ["date.wrong"] = "日期有误",
            ["date.missing"] = "缺少日期",
            ["date.order"] = "日期先后不合",
        };
}
