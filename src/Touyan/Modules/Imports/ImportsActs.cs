using Touyan.Modules.Trail;

namespace Touyan.Modules.Imports;

internal static class ImportsActs
{
    public static readonly TrailAct Uploaded = new("import.upload", "上传导入文件");

    public static readonly TrailAct FileRefused = new("import.refuse-file", "上传的文件未通过安全检查");

    public static readonly TrailAct Checked = new("import.check", "核对导入文件");

    public static readonly TrailAct Accepted = new("import.accept", "确认导入");

    public static readonly TrailAct Applied = new("import.apply", "导入数据");

    public static readonly TrailAct SentBack = new("import.send-back", "情况有变，退回重新核对");

    public static readonly TrailAct Failed = new("import.fail", "导入没有办成");

    public static readonly TrailAct Retried = new("import.retry", "重试导入");

    public static readonly TrailAct Undone = new("import.undo", "撤销导入");

    public static readonly TrailAct Discarded = new("import.discard", "放弃导入");

    public static readonly TrailAct Emptied = new("import.empty", "到期清除导入的表格");

    public static readonly TrailAct SheetReturned = new("import.return-sheet", "下载导入问题清单");
}
