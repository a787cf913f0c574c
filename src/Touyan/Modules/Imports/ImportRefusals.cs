using Touyan.Kernel;

namespace Touyan.Modules.Imports;

/// <summary>What an import refuses.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("import.not-found", "找不到这次导入。");

    public static readonly Refusal UnknownKind = Refusal.NotFound("import.unknown-kind", "没有这种导入。");

    public static readonly Refusal NoFile = Refusal.Invalid("file.required", "请选择要导入的文件。", "File");

    public static readonly Refusal NotChecked = Refusal.Conflict("import.not-checked", "核对还没有完成，请稍候。");

    public static readonly Refusal NothingToTake = Refusal.Conflict("import.nothing-accepted", "没有可以导入的行。");

    public static readonly Refusal SomeRejected = Refusal.Conflict(
        "import.some-rejected",
        "还有未通过核对的行。已选择“全部通过才导入”，因此没有导入任何一行。"
    );

    public static readonly Refusal AlreadyDecided = Refusal.Conflict("import.already-decided", "这次导入已经办理过了。");

    public static readonly Refusal NotApplied = Refusal.Conflict("import.not-applied", "这次导入没有写入数据，不需要撤销。");

    public static readonly Refusal ReasonRequired = Refusal.Invalid("reason.required", "请填写理由。", "Reason");

    public static readonly Refusal NothingRejected = Refusal.NotFound("import.nothing-rejected", "没有未通过的行。");
}
