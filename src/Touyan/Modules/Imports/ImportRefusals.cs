using Touyan.Kernel;

namespace Touyan.Modules.Imports;

/// <summary>What an import refuses.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("import.not-found", "找不到这次导入。");

    public static readonly Refusal UnknownKind = Refusal.NotFound("import.unknown-kind", "没有这种导入。");

    public static Refusal DateNotAsked(string kind) => Refusal.Invalid("on.not-asked", $"{kind}不需要另给日期，请去掉 --on。", "On");

    public static readonly Refusal NoFile = Refusal.Invalid("file.required", "请选择要导入的文件。", "File");

    public static Refusal NoSuchFile(string name) => Refusal.NotFound("file.not-found", $"没有文件“{name}”。");

    public static readonly Refusal NotChecked = Refusal.Conflict("import.not-checked", "核对还没有完成，请稍候。");

    public static readonly Refusal NothingToTake = Refusal.Conflict("import.nothing-accepted", "没有可以导入的行。");

    public static readonly Refusal SomeRejected = Refusal.Conflict(
        "import.some-rejected",
        "还有未通过核对的行。已选择“全部通过才导入”，因此没有导入任何一行。"
    );

    public static readonly Refusal AlreadyDecided = Refusal.Conflict("import.already-decided", "这次导入已经办理过了。");

    public static readonly Refusal NotApplied = Refusal.Conflict("import.not-applied", "这次导入没有写入数据，不需要撤销。");

    /// <summary>The uploader no longer leads where some of it went.</summary>
    public static Refusal OutOfReach(int count) =>
        Refusal.Conflict("import.out-of-reach", $"其中 {count} 条所在的党组织已不在您的管理范围内，不能撤销这次导入。");

    public static readonly Refusal ReasonRequired = Refusal.Invalid("reason.required", "请填写理由。", "Reason");

    public static readonly Refusal UploaderDisabled = Refusal.Conflict(
        "import.uploader-disabled",
        "上传人的账号已停用，因此没有办理，也没有写入任何数据。"
    );

    public static readonly Refusal UploaderMayNot = Refusal.Conflict(
        "import.uploader-may-not",
        "上传人现任的职务已不能办理这种导入，因此没有办理，也没有写入任何数据。"
    );

    /// <summary>The program failed at it, time and again.</summary>
    public static Refusal Fault(string reference) =>
        Refusal.Conflict("import.fault", $"系统出了故障，没有写入任何数据。可以重试；如仍然不行，请将编号 {reference} 告知系统管理员。");

    public static readonly Refusal NothingRejected = Refusal.NotFound("import.nothing-rejected", "没有未通过的行。");
}
