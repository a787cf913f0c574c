namespace Touyan.Journeys;

/// <summary>How a step is usually taken: whose it is, on which day, what comes of it, and what the form cannot know by itself.</summary>
internal sealed record UsualStep(string Title, Keeper By, string On, string Outcome, Dictionary<string, string> Said);

/// <summary>Whose gate it is.</summary>
internal enum Keeper
{
    Branch,
    Town,
    County,
}

/// <summary>The steps as a branch takes them that loses no time: the application in November 2026, the archive in June 2029.</summary>
internal static class TwentyFiveSteps
{
    public static readonly IReadOnlyList<UsualStep> All =
    [
        Of("1 递交入党申请书", Keeper.Branch, "2026-11-20", "收到申请书，条件相符"),
        Of("2 党组织派人谈话", Keeper.Branch, "2026-12-05", "已谈话", ("谈话人", "党支部书记李伟")),
        Of(
            "3 推荐和确定入党积极分子",
            Keeper.Branch,
            "2027-01-15",
            "确定为入党积极分子",
            ("推荐方式", "群团组织推优"),
            ("决定的会议", "支部大会")
        ),
        Of("4 上级党委备案", Keeper.Town, "2027-01-20", "同意备案"),
        Of("5 指定培养联系人", Keeper.Branch, "2027-01-25", "已指定", ("培养联系人", "孙丽、周涛")),
        Of("6 培养教育考察", Keeper.Branch, "2028-01-16", "培养教育期满，提请讨论"),
        Of("7 确定发展对象", Keeper.Branch, "2028-01-20", "确定为发展对象"),
        Of("8 报上级党委备案", Keeper.Town, "2028-01-25", "同意备案"),
        Of(
            "9 确定入党介绍人",
            Keeper.Branch,
            "2028-01-28",
            "已确定",
            ("入党介绍人", "孙丽、周涛"),
            ("经核实不是本人直系亲属，未在留党察看期内", "是")
        ),
        Of("10 政治审查", Keeper.Branch, "2028-03-01", "审查合格"),
        Of("11 开展集中培训", Keeper.Town, "2028-03-15", "培训合格", ("培训天数", "3"), ("培训学时", "24")),
        Of("12 支部委员会审查", Keeper.Branch, "2028-04-01", "合格，报上级党委预审"),
        Of("13 上级党委预审", Keeper.Town, "2028-04-10", "预审合格，发给入党志愿书", ("未来三个月内将离开工作、学习单位", "否")),
        Of("14 填写入党志愿书", Keeper.Branch, "2028-04-15", "已填写", ("入党志愿书编号", "32-0685017")),
        Of("15 支部大会讨论", Keeper.Branch, "2028-05-10", "通过，接收为预备党员", ("支部大会决议", "同意接收为预备党员")),
        Of("16 上级党委派人谈话", Keeper.Town, "2028-05-20", "已谈话", ("谈话人", "组织员王敏")),
        Of("17 上级党委审批", Keeper.Town, "2028-06-01", "批准为预备党员", ("审批文号", "城东委〔2028〕8号")),
        Of("18 再上一级党委组织部门备案", Keeper.County, "2028-06-05", "已备案"),
        Of("19 编入党支部和党小组", Keeper.Branch, "2028-06-08", "已编入", ("编入的党小组", "第一党小组")),
        Of("20 入党宣誓", Keeper.Branch, "2028-06-20", "已宣誓", ("宣誓的地方", "村党群服务中心")),
        Of("21 继续教育考察", Keeper.Branch, "2029-04-20", "考察情况已登记"),
        Of("22 提出转正申请", Keeper.Branch, "2029-05-05", "收到转正申请"),
        Of("23 支部大会讨论", Keeper.Branch, "2029-05-12", "通过按期转正", ("支部大会决议", "同意按期转正")),
        Of("24 上级党委审批", Keeper.Town, "2029-05-25", "批准转为正式党员", ("转正审批文号", "城东委〔2029〕6号")),
        Of("25 材料归档", Keeper.Town, "2029-06-05", "已归档", ("归入的档案", "党员档案"), ("保存的单位", "中共城东镇委员会")),
    ];

    private static UsualStep Of(string title, Keeper by, string on, string outcome, params (string Field, string Text)[] said) =>
        new(title, by, on, outcome, said.ToDictionary(s => s.Field, s => s.Text));
}
