using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures;

/// <summary>Acts on cases as the trail knows them (docs/events.md).</summary>
public static class CaseActs
{
    public static readonly TrailAct Start = new("case.start", "发起办理", ProceduresPermissions.Start);

    public static readonly TrailAct Decide = new("case.decide", "办理环节", ProceduresPermissions.Decide);

    public static readonly TrailAct Answer = new("case.answer", "外县办理结果返回");

    public static readonly TrailAct Expire = new("case.expire", "期满自动办理");

    public static readonly TrailAct Overdue = new("case.overdue", "环节逾期");

    public static readonly TrailAct Withdraw = new("case.withdraw", "撤回办理", ProceduresPermissions.Start);

    public static readonly TrailAct Stop = new("case.stop", "终止办理");

    public static readonly TrailAct Urge = new("case.urge", "催办", ProceduresPermissions.Read);

    public static readonly TrailAct Extend = new("case.extend", "延长办理期限", ProceduresPermissions.Decide);

    public static readonly TrailAct HandOver = new("case.hand-over", "转办", ProceduresPermissions.Decide);

    public static readonly TrailAct Attach = new("case.attach", "上传办理单附件", ProceduresPermissions.Read);

    public static readonly TrailAct FollowMerger = new("case.follow-merger", "办理单随党组织合并");

    public static readonly TrailAct FollowSubject = new("case.follow-subject", "办理单随办理对象转移");

    public static readonly TrailAct Keep = new("procedure.keep", "启用流程定义");

    public static readonly TrailAct Import = new("case.import", "导入办理单", ProceduresPermissions.Import);

    public static readonly TrailAct TakeBack = new("case.take-back", "撤销导入的办理单", ProceduresPermissions.Import);

    public static readonly TrailAct Export = new("case.export", "导出办理单", ProceduresPermissions.Export);

    public static readonly TrailAct Demo = new("case.demo", "装载演示办理单");
}
