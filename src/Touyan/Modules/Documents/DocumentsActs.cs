using Touyan.Modules.Trail;

namespace Touyan.Modules.Documents;

/// <summary>Acts of Documents in the trail.</summary>
public static class DocumentsActs
{
    public const string Paper = "paper";

    public const string File = "file";

    public static readonly TrailAct Issue = new("paper.issue", "开具文书");

    public static readonly TrailAct Void = new("paper.void", "作废文书", DocumentsPermissions.Manage);

    public static readonly TrailAct Receipt = new("paper.receipt", "登记文书回执", DocumentsPermissions.Manage);

    public static readonly TrailAct Export = new("paper.export", "导出文书登记簿", DocumentsPermissions.Export);

    public static readonly TrailAct Keep = new("file.keep", "上传附件");

    public static readonly TrailAct Refuse = new("file.refuse", "上传的附件未通过安全检查");

    public static readonly TrailAct Look = new("file.look", "下载附件", DocumentsPermissions.Files);

    public static readonly TrailAct Withdraw = new("file.withdraw", "撤下附件");
}
