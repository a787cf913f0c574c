using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Sheets;

/// <summary>The columns of a register of members away, and how offices head them.</summary>
internal static class FloatingColumns
{
    public const string Name = "name";
    public const string IdNumber = "id-number";
    public const string Since = "since";
    public const string Province = "province";
    public const string Place = "place";
    public const string Range = "range";
    public const string Fixed = "fixed-place";
    public const string Reason = "reason";
    public const string Kind = "kind";
    public const string Unit = "unit";
    public const string Phone = "phone";
    public const string Until = "expected-until";
    public const string Card = "card-number";
    public const string ContactPerson = "contact-person";
    public const string EducatedOn = "educated-on";
    public const string Education = "education-content";
    public const string EducatedBy = "educated-by";
    public const string Heard = "last-contact";

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(Name, "姓名", IsRequired: true, "党员姓名"),
        new(IdNumber, "公民身份号码", IsRequired: true, "身份证号码", "身份证号", "居民身份证号码")
        {
            Masked = text => new CitizenId(text).ToString(),
        },
        new(Since, "外出日期", IsRequired: true, "流出日期", "外出时间", "流出时间"),
        new(Province, "所在省份", IsRequired: true, "流入省份", "外出省份", "省份"),
        new(Place, "详细地点", IsRequired: true, "外出地点", "流入地", "现居住地", "外出地址"),
        new(Range, "流动范围", IsRequired: false, "外出范围"),
        new(Fixed, "地点相对固定", IsRequired: false, "是否固定地点"),
        new(Reason, "外出原因", IsRequired: false, "流出原因"),
        new(Kind, "去向", IsRequired: false, "外出去向", "流动去向"),
        new(Unit, "所在单位", IsRequired: false, "务工单位", "工作单位"),
        new(Phone, "在外联系电话", IsRequired: false, "联系电话", "手机号码", "电话") { Masked = text => new PhoneNumber(text).ToString() },
        new(Until, "预计返回日期", IsRequired: false, "预计返回时间"),
        new(Card, "活动证编号", IsRequired: false, "流动党员活动证编号", "活动证号"),
        new(ContactPerson, "支部联系人", IsRequired: true, "联系人", "党支部联系人"),
        new(EducatedOn, "流出前教育日期", IsRequired: false, "教育日期"),
        new(Education, "教育内容", IsRequired: false, "流出前教育内容"),
        new(EducatedBy, "谈话教育人", IsRequired: false, "教育人", "谈话人"),
        new(Heard, "最近联系日期", IsRequired: false, "最近一次联系日期", "最后联系时间"),
    ];

    /// <summary>What each problem is called, in a few words.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id-number.invalid"] = "身份号码有误",
            ["id-number.not-a-member"] = "不是管理范围内的党员",
            ["id-number.duplicate-in-file"] = "表内重复",
            ["name.disagrees"] = "姓名与档案不一致",
            ["member.not-on-the-books"] = "党员已不在册",
            ["member.already-away"] = "已登记外出",
            ["since.not-a-date"] = "外出日期无效",
            ["since.overlaps-last"] = "早于上一次外出结束",
            ["province.unknown"] = "省份不能识别",
            ["place.required"] = "没有详细地点",
            ["place.too-long"] = "文字过长",
            ["range.required"] = "没有流动范围",
            ["range.disagrees"] = "流动范围与省份不一致",
            ["word.unknown"] = "不能识别的词",
            ["phone.unreadable"] = "电话没有记入",
            ["expected-until.not-a-date"] = "预计返回日期无效",
            ["expected-until.before-leaving"] = "预计返回早于外出",
            ["contact-person.not-found"] = "联系人找不到",
            ["education.missing"] = "没有流出前教育",
            ["education.incomplete"] = "流出前教育填写不全",
            ["education.not-a-date"] = "教育日期无效",
            ["last-contact.not-a-date"] = "最近联系日期无效",
            ["outflow.refused"] = "不合规定",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [
        Row("李某某", "110101199003077774", "2026-03-01", "上海市", "上海市浦东新区张江镇", "跨省", "是", "务工", "非公有制企业"),
        Row("王某某", "110101198505052222", "2026-05-12", "江苏省", "苏州市工业园区", "省内跨市", "否", "经商创业", "个体经营"),
    ];

    private static IReadOnlyList<SheetCell> Row(params string[] texts) =>
        [
            .. texts.Select(SheetCell.Of),
            SheetCell.Of("某某有限公司"),
            SheetCell.Of("13800000000"),
            SheetCell.Of("2027-01-20"),
            SheetCell.Of("流动2026001"),
            SheetCell.Of("张某某"),
            SheetCell.Of("2026-02-26"),
            SheetCell.Of("外出纪律、联系办法和报到要求"),
            SheetCell.Of("张某某"),
            SheetCell.Of("2026-06-30"),
        ];
}
