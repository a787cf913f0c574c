using Touyan.Kernel;

namespace Touyan.Modules.Documents;

/// <summary>What files refuse; too large, empty and harmful are said by the platform.</summary>
public static class FileRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("file.not-found", "找不到这个附件。");

    public static readonly Refusal WrongKind = Refusal.Invalid(
        "file.wrong-kind",
        "只能上传 PDF、JPG、PNG、Word 和 Excel 文件（不含宏、不设打开密码）。请另存为其中一种后再上传。",
        "File"
    );

    public static readonly Refusal AlreadyWithdrawn = Refusal.Conflict("file.already-withdrawn", "这个附件已经撤下。");

    public static readonly Refusal MayNotWithdraw = Refusal.Forbidden("file.may-not-withdraw", "这个附件不由您撤下。");

    public static readonly Refusal ReasonRequired = Refusal.Invalid("reason.required", "请填写理由。", "Reason");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "file.changed-meanwhile",
        "这个附件刚刚被他人办理过，请重新打开后再办。"
    );
}
