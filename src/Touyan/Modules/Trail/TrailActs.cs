namespace Touyan.Modules.Trail;

/// <summary>What the trail itself, and the program as a whole, leave in the trail (docs/events.md).</summary>
public static class TrailActs
{
    /// <summary>What an act of the installation is done to.</summary>
    public const string Installation = "installation";

    public static readonly TrailAct Refused = new("access.refuse", "越权访问被拒绝");
    public static readonly TrailAct Print = new("page.print", "打印页面");
    public static readonly TrailAct Command = new("command.run", "运行服务器命令");
    public static readonly TrailAct CommandFailed = new("command.fail", "服务器命令没有办成");
    public static readonly TrailAct Start = new("program.start", "启动系统");
    public static readonly TrailAct Change = new("program.change", "规则或权限与上次启动时不同");
    public static readonly TrailAct Backup = new("backup.write", "备份全部数据");
    public static readonly TrailAct Restore = new("backup.restore", "从备份恢复");
    public static readonly TrailAct ExportCounty = new("county.export", "导出全县数据");
    public static readonly TrailAct ImportCounty = new("county.import", "导入全县数据");
    public static readonly TrailAct Export = new("trail.export", "导出操作记录", TrailPermissions.Read);
    public static readonly TrailAct Archive = new("trail.archive", "归档操作记录", TrailPermissions.Read);
    public static readonly TrailAct OrderCheck = new("trail.order-check", "要求核验操作记录", TrailPermissions.Read);
    public static readonly TrailAct Verify = new("trail.verify", "核验操作记录", TrailPermissions.Read);
}
