using Touyan.Modules.Trail;

namespace Touyan.Modules.Members;

/// <summary>Acts on members as the trail knows them (docs/events.md).</summary>
public static class MembersActs
{
    public static readonly TrailAct Import = new("member.import", "导入党员", MembersPermissions.Import);

    public static readonly TrailAct TakeBack = new("member.take-back", "撤销导入的党员", MembersPermissions.Import);

    public static readonly TrailAct Demo = new("member.demo", "装载演示数据");

    public static readonly TrailAct ExportFull = new("member.export-full", "导出花名册（完整号码）", MembersPermissions.Export);

    public static readonly TrailAct Reveal = new("member.reveal", "查看敏感信息原文", MembersPermissions.Reveal);

    public static readonly TrailAct Enrol = new("member.enrol", "登记党员", MembersPermissions.Edit);

    public static readonly TrailAct Correct = new("member.correct", "更正党员基本信息", MembersPermissions.Edit);

    public static readonly TrailAct CorrectDates = new("member.correct-dates", "更正入党和转正日期", MembersPermissions.ChangeStanding);

    public static readonly TrailAct AddEducation = new("member.add-education", "登记学历学位", MembersPermissions.Edit);

    public static readonly TrailAct ChangeOccupation = new("member.change-occupation", "登记工作岗位变动", MembersPermissions.Edit);

    public static readonly TrailAct AddHonour = new("member.add-honour", "登记表彰奖励", MembersPermissions.Edit);

    public static readonly TrailAct Convert = new("member.convert", "预备党员转正", MembersPermissions.ChangeStanding);

    public static readonly TrailAct ExtendProbation = new("member.extend-probation", "延长预备期", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Move = new("member.move", "调整所在党组织", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Suspend = new("member.suspend", "停止党籍", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Restore = new("member.restore", "恢复党籍", MembersPermissions.ChangeStanding);

    public static readonly TrailAct LoseContact = new("member.lose-contact", "登记失去联系", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Find = new("member.find", "登记取得联系", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Leave = new("member.leave", "登记出党", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Die = new("member.die", "登记去世", MembersPermissions.ChangeStanding);

    public static readonly TrailAct Admit = new("member.admit", "接收为预备党员");

    public static readonly TrailAct TransferOut = new("member.transfer-out", "组织关系转出");

    public static readonly TrailAct TransferIn = new("member.transfer-in", "组织关系转入");

    public static readonly TrailAct Merge = new("member.merge", "合并重复党员", MembersPermissions.Merge);

    public static readonly TrailAct NotDuplicate = new("member.not-duplicate", "认定不是同一人", MembersPermissions.Merge);

    public static readonly TrailAct UndoMerge = new("member.undo-merge", "撤销合并", MembersPermissions.Merge);

    public static readonly TrailAct Export = new("member.export", "导出花名册", MembersPermissions.Export);

    public static readonly TrailAct BeginTerm = new("committee.begin-term", "登记班子换届", MembersPermissions.Committees);

    public static readonly TrailAct Appoint = new("committee.appoint", "登记班子任职", MembersPermissions.Committees);

    public static readonly TrailAct EndPost = new("committee.end-post", "登记班子免职", MembersPermissions.Committees);

    public static readonly TrailAct PostponeTerm = new("committee.postpone", "登记延期换届", MembersPermissions.Committees);

    public static readonly TrailAct CloseTerm = new("committee.close-term", "终止班子届次", MembersPermissions.Committees);

    public static readonly TrailAct ExportTerms = new("committee.export", "导出班子届次", MembersPermissions.Export);
}
