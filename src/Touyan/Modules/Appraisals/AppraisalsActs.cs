using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals;

/// <summary>Acts on appraisals, talks, issues and analyses as the trail knows them (docs/events.md). What was put on a ballot is no act: nobody's hand is told.</summary>
public static class AppraisalsActs
{
    public static readonly TrailAct Demo = new("appraisal.demo", "装载演示民主评议");

    public static readonly TrailAct Open = new("appraisal.open", "开展民主评议", AppraisalsPermissions.Edit);

    public static readonly TrailAct Follow = new("appraisal.follow", "按花名册核对参加评议的党员", AppraisalsPermissions.Edit);

    public static readonly TrailAct Excuse = new("appraisal.excuse", "登记未参加评议的情形", AppraisalsPermissions.Edit);

    public static readonly TrailAct Leave = new("appraisal.leave", "党员离开支部，退出评议");

    public static readonly TrailAct WriteSelf = new("appraisal.write-self", "填写个人自评", AppraisalsPermissions.Take);

    public static readonly TrailAct EnterSelf = new("appraisal.enter-self", "按书面材料录入个人自评", AppraisalsPermissions.Edit);

    public static readonly TrailAct BeginRound = new("appraisal.begin-round", "进入下一评议环节", AppraisalsPermissions.Edit);

    public static readonly TrailAct Vote = new("appraisal.vote", "交回评议票", AppraisalsPermissions.Take);

    public static readonly TrailAct HandOut = new("appraisal.hand-out", "登记领取纸质评议票", AppraisalsPermissions.Edit);

    public static readonly TrailAct Count = new("appraisal.count", "录入纸质评议票的计票结果", AppraisalsPermissions.Edit);

    public static readonly TrailAct Grade = new("appraisal.grade", "评定等次", AppraisalsPermissions.Edit);

    public static readonly TrailAct Confirm = new("appraisal.confirm", "审定评议结果", AppraisalsPermissions.Confirm);

    public static readonly TrailAct Return = new("appraisal.return", "退回评议结果", AppraisalsPermissions.Confirm);

    public static readonly TrailAct Publish = new("appraisal.publish", "在支部公布评议结果", AppraisalsPermissions.Edit);

    public static readonly TrailAct Tell = new("appraisal.tell", "向本人告知评议结果", AppraisalsPermissions.Edit);

    public static readonly TrailAct Acknowledge = new("appraisal.acknowledge", "本人知悉评议结果", AppraisalsPermissions.Take);

    public static readonly TrailAct Object = new("appraisal.object", "对评议结果提出异议", AppraisalsPermissions.Take);

    public static readonly TrailAct Answer = new("appraisal.answer", "答复对评议结果的异议", AppraisalsPermissions.Confirm);

    public static readonly TrailAct Correct = new("appraisal.correct", "更正评议等次", AppraisalsPermissions.Confirm);

    public static readonly TrailAct Finish = new("appraisal.finish", "办结民主评议", AppraisalsPermissions.Edit);

    public static readonly TrailAct Stop = new("appraisal.stop", "民主评议随党组织终止");

    public static readonly TrailAct Export = new("appraisal.export", "导出民主评议", AppraisalsPermissions.Export);

    public static readonly TrailAct Import = new("appraisal.import", "导入以前年度的评议结果", AppraisalsPermissions.Import);

    public static readonly TrailAct TakeBack = new("appraisal.take-back", "撤销导入的评议结果", AppraisalsPermissions.Import);

    public static readonly TrailAct Talk = new("talk.record", "登记谈心谈话", AppraisalsPermissions.Take);

    public static readonly TrailAct ListIssue = new("issue.list", "列入问题清单", AppraisalsPermissions.Edit);

    public static readonly TrailAct SolveIssue = new("issue.solve", "报告问题已整改", AppraisalsPermissions.Take);

    public static readonly TrailAct ConfirmIssue = new("issue.confirm", "确认问题整改到位", AppraisalsPermissions.Edit);

    public static readonly TrailAct ReturnIssue = new("issue.return", "退回问题整改", AppraisalsPermissions.Edit);

    public static readonly TrailAct MoveIssue = new("issue.move", "问题清单随党组织合并");

    public static readonly TrailAct Criticize = new("issue.criticize", "记录相互批评意见", AppraisalsPermissions.Edit);

    public static readonly TrailAct Analyse = new("analysis.write", "提交党性分析", AppraisalsPermissions.Take);

    public static readonly TrailAct ConfirmAnalysis = new("analysis.confirm", "审核通过党性分析", AppraisalsPermissions.Edit);

    public static readonly TrailAct ReturnAnalysis = new("analysis.return", "退回党性分析", AppraisalsPermissions.Edit);
}
