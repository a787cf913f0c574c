using Touyan.Kernel;

namespace Touyan.Modules.Documents;

/// <summary>What papers refuse.</summary>
public static class PaperRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("paper.not-found", "找不到这份文书。");

    public static readonly Refusal SeriesNotFound = Refusal.NotFound("paper.series-not-found", "找不到这一种类、单位和年份的文号登记。");

    public static readonly Refusal Forbidden = Refusal.Forbidden("paper.forbidden", "这份文书不由您管理，不能办理。");

    public static Refusal SettledElsewhere(string where) =>
        Refusal.Conflict("paper.settled-elsewhere", $"这份文书的作废和回执在“{where}”中办理。");

    public static readonly Refusal NoIssuer = Refusal.Invalid("paper.no-issuer", "找不到出具文书的党组织，或者它已经撤销。");

    public static readonly Refusal InTheFuture = Refusal.Invalid("paper.in-the-future", "文书的日期不能晚于今天。", "On");

    public static readonly Refusal AlreadyVoid = Refusal.Conflict("paper.already-void", "这份文书已经作废。");

    public static readonly Refusal AlreadyReceipted = Refusal.Conflict(
        "paper.already-receipted",
        "这份文书的回执已经收到，不能再作废或重复登记。"
    );

    public static readonly Refusal NoReceiptPart = Refusal.Conflict("paper.no-receipt-part", "这种文书没有回执联。");

    public static readonly Refusal ReasonRequired = Refusal.Invalid("reason.required", "请填写理由。", "Reason");

    public static readonly Refusal ReceiptTooEarly = Refusal.Invalid(
        "paper.receipt-before-issue",
        "收到回执的日期不能早于出具日期。",
        "On"
    );

    public static readonly Refusal ReceiptInFuture = Refusal.Invalid("paper.receipt-in-future", "收到回执的日期不能晚于今天。", "On");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "paper.changed-meanwhile",
        "这份文书刚刚被他人办理过，请重新打开后再办。"
    );

    public static Refusal FieldMissing(string kind, string field) =>
        Refusal.Invalid("paper.field-missing", $"《{kind}》缺少“{field}”，不能出具。");

    public static Refusal TooLong(string kind, string field, int most) =>
        Refusal.Invalid("paper.field-too-long", $"《{kind}》的“{field}”超过 {most} 个字，不能出具。");
}
