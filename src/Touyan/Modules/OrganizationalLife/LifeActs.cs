using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>Acts on organisational life as the trail knows them (docs/events.md).</summary>
public static class LifeActs
{
    public static readonly TrailAct Demo = new("life.demo", "装载演示组织生活");

    public static readonly TrailAct BeginExcuse = new("excuse.begin", "登记免于到会", LifePermissions.Edit);

    public static readonly TrailAct EndExcuse = new("excuse.end", "结束免于到会", LifePermissions.Edit);

    public static readonly TrailAct Annul = new("meeting.annul", "作废组织生活记录", LifePermissions.Confirm);

    public static readonly TrailAct AskLeave = new("meeting.ask-leave", "向组织生活请假", LifePermissions.Attend);

    public static readonly TrailAct Attach = new("meeting.attach", "上传组织生活附件", LifePermissions.Edit);

    public static readonly TrailAct Call = new("meeting.call", "通知组织生活", LifePermissions.Edit);

    public static readonly TrailAct CallOff = new("meeting.call-off", "取消组织生活", LifePermissions.Edit);

    public static readonly TrailAct Change = new("meeting.change", "变更组织生活安排", LifePermissions.Edit);

    public static readonly TrailAct CloseSignIn = new("meeting.close-sign-in", "结束签到", LifePermissions.Edit);

    public static readonly TrailAct Confirm = new("meeting.confirm", "确认组织生活记录", LifePermissions.Confirm);

    public static readonly TrailAct Export = new("meeting.export", "导出组织生活", LifePermissions.Export);

    public static readonly TrailAct Import = new("meeting.import", "导入组织生活台账", LifePermissions.Import);

    public static readonly TrailAct TakeBack = new("meeting.take-back", "撤销导入的组织生活", LifePermissions.Import);

    public static readonly TrailAct PublishTemplate = new("meeting-template.publish", "发布会议模板", LifePermissions.Publish);

    public static readonly TrailAct ReviseTemplate = new("meeting-template.revise", "修订会议模板", LifePermissions.Publish);

    public static readonly TrailAct WithdrawTemplate = new("meeting-template.withdraw", "停用会议模板", LifePermissions.Publish);

    public static readonly TrailAct AssignFollowUp = new("follow-up.assign", "布置落实事项", LifePermissions.Edit);

    public static readonly TrailAct ReportFollowUp = new("follow-up.report", "报告落实情况", LifePermissions.Attend);

    public static readonly TrailAct ConfirmFollowUp = new("follow-up.confirm", "核实落实事项", LifePermissions.Confirm);

    public static readonly TrailAct ReturnFollowUp = new("follow-up.return", "退回落实事项", LifePermissions.Confirm);

    public static readonly TrailAct RearrangeFollowUp = new("follow-up.rearrange", "调整落实事项", LifePermissions.Confirm);

    public static readonly TrailAct WithdrawFollowUp = new("follow-up.withdraw", "撤销落实事项", LifePermissions.Confirm);

    public static readonly TrailAct MoveFollowUp = new("follow-up.move", "落实事项随党组织合并", LifePermissions.Read);

    public static readonly TrailAct ExportFollowUps = new("follow-up.export", "导出落实事项", LifePermissions.Export);

    public static readonly TrailAct Invite = new("meeting.invite", "邀请列席组织生活", LifePermissions.Edit);

    public static readonly TrailAct NoteAway = new("meeting.note-away", "登记请假和缺席", LifePermissions.Edit);

    public static readonly TrailAct Note = new("meeting.note", "补充更正说明", LifePermissions.Confirm);

    public static readonly TrailAct NoteOnline = new("meeting.note-online", "登记线上参加", LifePermissions.Edit);

    public static readonly TrailAct OpenSignIn = new("meeting.open-sign-in", "开始签到", LifePermissions.Edit);

    public static readonly TrailAct Plan = new("meeting.plan", "安排组织生活", LifePermissions.Edit);

    public static readonly TrailAct Record = new("meeting.record", "记录组织生活", LifePermissions.Edit);

    public static readonly TrailAct Resolve = new("meeting.resolve", "登记决议", LifePermissions.Edit);

    public static readonly TrailAct SignIn = new("meeting.sign-in", "本人签到", LifePermissions.Attend);

    public static readonly TrailAct Strike = new("meeting.strike", "删去未确认的决议", LifePermissions.Edit);

    public static readonly TrailAct Tick = new("meeting.tick", "登记到会名单", LifePermissions.Edit);
}
