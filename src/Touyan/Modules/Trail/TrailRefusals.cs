using Touyan.Kernel;

namespace Touyan.Modules.Trail;

/// <summary>What the trail refuses.</summary>
public static class TrailRefusals
{
    public static readonly Refusal NoCounty = Refusal.Invalid("trail.no-county", "数据库中还没有封存过的操作记录。");

    public static readonly Refusal NotYours = Refusal.Forbidden("trail.not-yours", "只有审计管理员可以核验操作记录。");

    public static readonly Refusal CheckRuns = Refusal.Conflict("trail.check-runs", "核验正在进行，请稍后查看结果。");

    public static Refusal FileExists(string path) => Refusal.Conflict("trail.file-exists", $"文件 {path} 已存在，没有覆盖。");

    public static Refusal FileMissing(string path) => Refusal.Invalid("trail.file-missing", $"没有找到文件 {path}。");

    public static Refusal FileUnreadable(string path, string why) =>
        Refusal.Invalid("trail.file-unreadable", $"文件 {path} 不能读取：{why}。");

    public static Refusal NothingSealed(int county) => Refusal.Invalid("trail.nothing-sealed", $"{county} 没有可导出的封存。");

    public static Refusal KeptStill(DateOnly from, KeptMonths months) =>
        Refusal.Invalid("trail.kept-still", $"操作记录留存 {months.Months} 个月，{from:yyyy-MM-dd} 以后的不能归档。") with
        {
            Article = months.Article,
        };

    public static Refusal NothingToArchive(DateOnly before) =>
        Refusal.Invalid("trail.nothing-to-archive", $"没有 {before:yyyy-MM-dd} 以前的封存可以归档。");

    public static Refusal NotWhole(string finding) => Refusal.Conflict("trail.not-whole", $"归档文件核验不符，数据库未作改动：{finding}。");
}
