using Touyan.Modules.Trail;

namespace Touyan.Modules.Development;

/// <summary>Acts on persons in development as the trail knows them (docs/events.md); what gates decide is told by the case.</summary>
public static class DevelopmentActs
{
    public const string Plan = "development-plan";

    public static readonly TrailAct Register = new("applicant.register", "登记入党申请人", DevelopmentPermissions.Edit);

    public static readonly TrailAct Correct = new("applicant.correct", "更正入党申请人信息", DevelopmentPermissions.Edit);

    public static readonly TrailAct Review = new("applicant.review", "登记培养教育考察", DevelopmentPermissions.Edit);

    public static readonly TrailAct Move = new("applicant.move", "转移培养关系", DevelopmentPermissions.Edit);

    public static readonly TrailAct GoAlong = new("applicant.go-along", "培养关系随党组织变动", DevelopmentPermissions.Edit);

    public static readonly TrailAct FollowEntry = new("applicant.follow-entry", "培养关系随党籍登记结束");

    public static readonly TrailAct Leave = new("applicant.leave", "预备党员转出本县", DevelopmentPermissions.Edit);

    public static readonly TrailAct Receive = new("applicant.receive", "接收外县转入的预备党员", DevelopmentPermissions.Edit);

    public static readonly TrailAct Reveal = new("applicant.reveal", "查看发展对象敏感信息原文", DevelopmentPermissions.Reveal);

    public static readonly TrailAct Export = new("applicant.export", "导出发展党员工作对象", DevelopmentPermissions.Export);

    public static readonly TrailAct Import = new("applicant.import", "导入发展党员工作对象", DevelopmentPermissions.Import);

    public static readonly TrailAct TakeBack = new("applicant.take-back", "撤销导入的发展党员工作对象", DevelopmentPermissions.Import);

    public static readonly TrailAct Demo = new("applicant.demo", "装载发展党员演示数据");

    public static readonly TrailAct Analyse = new("development.analyse", "登记入党积极分子队伍分析", DevelopmentPermissions.Analyse);

    public static readonly TrailAct GrantPlaces = new("development.grant-places", "下达发展党员计划", DevelopmentPermissions.Plan);

    public static readonly TrailAct AssignPlaces = new("development.assign-places", "分解发展党员计划", DevelopmentPermissions.Assign);
}
