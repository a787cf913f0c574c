using Touyan.Modules.Trail;

namespace Touyan.Modules.Transfers;

/// <summary>Acts on transfers as the trail knows them (docs/events.md); what is decided at gates is told by the case.</summary>
public static class TransfersActs
{
    public const string Subject = "transfer";

    public static readonly TrailAct Begin = new("transfer.begin", "提交组织关系转接", TransfersPermissions.Start);

    public static readonly TrailAct Register = new("transfer.register", "登记来转党员", TransfersPermissions.Start);

    public static readonly TrailAct Issue = new("transfer.issue-letter", "开具组织关系介绍信");

    public static readonly TrailAct Reissue = new("transfer.reissue-letter", "补开组织关系介绍信", TransfersPermissions.Letters);

    public static readonly TrailAct Progress = new("transfer.progress", "组织关系转接进展");

    public static readonly TrailAct Announce = new("transfer.announce", "外县党员组织关系转来");

    public static readonly TrailAct FollowMerger = new("transfer.follow-merger", "组织关系转接随党组织合并");

    public static readonly TrailAct Export = new("transfer.export", "导出组织关系转接", TransfersPermissions.Export);
}
