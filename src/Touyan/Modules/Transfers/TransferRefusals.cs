using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Transfers;

/// <summary>What transfers refuse, each with a stable code.</summary>
public static class TransferRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("transfer.not-found", "没有找到这项转接，或不在您的管理范围内");

    public static readonly Refusal NotYourLetter = Refusal.Forbidden("transfer.not-your-letter", "介绍信由开具的基层党委补开");

    public static readonly Refusal SourceNotFound = Refusal.Invalid(
        "transfer.source-not-found",
        "没有找到转出党支部，或不在您的管理范围内；有同名的请填写全称",
        "Source"
    );

    public static readonly Refusal IdNumberInvalid = Refusal.Invalid(
        "id-number.invalid",
        "公民身份号码有误，请核对位数和校验码",
        "IdNumber"
    );

    public static readonly Refusal MemberNotFound = Refusal.Invalid("transfer.member-not-found", "请先选择要转接的党员", "Member");

    public static readonly Refusal TargetRequired = Refusal.Invalid("transfer.target-required", "请选择或填写转入的党组织", "Target");

    public static readonly Refusal TargetNotFound = Refusal.Invalid("transfer.target-not-found", "没有找到转入的党组织", "Target");

    public static readonly Refusal AlreadyThere = Refusal.Conflict("transfer.already-there", "该党员已在这个党支部", "Target");

    public static readonly Refusal SameCommittee = Refusal.Conflict(
        "transfer.same-committee",
        "两个党支部属于同一基层党委，应按党委内转接办理，不开介绍信",
        "Target"
    );

    public static readonly Refusal OtherCommittee = Refusal.Conflict(
        "transfer.other-committee",
        "两个党支部不属于同一基层党委，应开具介绍信，按县内转接办理",
        "Target"
    );

    public static readonly Refusal MemberElsewhere = Refusal.Conflict(
        "transfer.member-elsewhere",
        "该党员已不在转出党支部，这项转接不能继续，请退回或撤回"
    );

    public static readonly Refusal NotBelow = Refusal.Invalid(
        "transfer.branch-not-below",
        "接收的党支部不在本党委之下，或不能编入党员",
        "Values[target-branch]"
    );

    public static readonly Refusal DecidedThere = Refusal.Forbidden(
        "transfer.decided-there",
        "这一环节由接收方所在县（市、区）办理，结果自动返回，不能在这里代办"
    );

    public static readonly Refusal OnlyFromCounty = Refusal.Forbidden(
        "transfer.only-from-county",
        "外县转来的组织关系由转出方的介绍信发起，不能自行发起"
    );

    public static readonly Refusal BeginsBeforeLetter = Refusal.Conflict(
        "transfer.begins-before-letter",
        "转往本系统其他县的，请从转出方基层党委审批环节补录，由系统开具介绍信并通知接收方所在县"
    );

    public static readonly Refusal ArrivalForgotten = Refusal.Conflict(
        "transfer.arrival-forgotten",
        "此前的接收已经结束，来转人的身份信息不再保存，请重新登记"
    );

    public static readonly Refusal NotThereYet = Refusal.Conflict(
        "transfer.not-there-yet",
        "党员尚未编入转入党支部，请从接收党支部编入环节补录"
    );

    public static readonly Refusal NoSuchCounty = Refusal.Invalid(
        "transfer.no-such-county",
        "没有找到该县（市、区）或其中的党委",
        "Target"
    );

    public static readonly Refusal ReasonRequired = Refusal.Invalid("transfer.reason-required", "请写明理由", "Reason");

    public static readonly Refusal UnitIsEmpty = Refusal.Conflict("transfer.unit-is-empty", "该党支部没有党员，不需要整建制转接");

    public static readonly Refusal UnitIsThere = Refusal.Conflict(
        "transfer.unit-is-there",
        "转出党支部已经并入转入党支部，党员已在这里，不用再编入，请退回这项转接"
    );

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "transfer.changed-meanwhile",
        "这项转接刚刚由他人办理过，请按最新情况再看"
    );

    public static Refusal WrongState(TransferState state) =>
        Refusal.Conflict("transfer.wrong-state", $"这项转接现在是“{Words.Of(state)}”，不能办理此项");

    public static Refusal RunningAlready(string name) =>
        Refusal.Conflict("transfer.running-already", $"{name}另有一项组织关系转接正在办理，办结、退回或撤回后才能再办");

    public static Refusal LetterExpired(DateOnly validUntil, Rule rule) =>
        Refusal.Invalid(
            "transfer.letter-expired",
            $"介绍信有效期至 {validUntil:yyyy-MM-dd}，已经失效，应退回转出方补开",
            "Values[letter-valid-until]"
        ) with
        {
            Article = rule.Article,
        };

    public static Refusal LetterRanOut(DateOnly validUntil) =>
        Refusal.Conflict(
            "transfer.letter-ran-out",
            $"介绍信有效期至 {validUntil:yyyy-MM-dd}，已经过期，不能按原期限补开；尚未接收的，失效后在办理单中补开新的介绍信"
        );

    public static Refusal LetterTooLong(DateOnly most, Rule rule) =>
        Refusal.Invalid(
            "transfer.letter-too-long",
            $"介绍信的有效期超过了上限（{rule.ShownWithUnit}，至 {most:yyyy-MM-dd}），请核对日期",
            "Values[letter-valid-until]"
        ) with
        {
            Article = rule.Article,
        };

    public static readonly Refusal LetterDatesWrong = Refusal.Invalid(
        "transfer.letter-dates-wrong",
        "介绍信的有效期不能早于开具日期，开具日期不能晚于今天",
        "Values[letter-on]"
    );

    public static readonly Refusal DuesInFuture = Refusal.Invalid(
        "transfer.dues-in-future",
        "党费交至的月份不能晚于本年度",
        "Values[dues-paid-to]"
    );

    public static Refusal InspectionMissing(string? article) =>
        Refusal.Invalid("transfer.inspection-missing", "预备党员转接，应随转培养考察材料，请在材料中登记", "Documents[inspection]") with
        {
            Article = article,
        };

    public static readonly Refusal DeferralOfFull = Refusal.Invalid(
        "transfer.deferral-of-full",
        "推迟讨论转正只适用于预备党员",
        "Values[deferred-to]"
    );

    public static Refusal DeferralTooLong(DateOnly ends, Cited<int> months) =>
        Refusal.Invalid(
            "transfer.deferral-too-long",
            $"预备期至 {ends:yyyy-MM-dd} 届满，推迟讨论转正最多 {months.Value} 个月，应在 {ends:yyyy-MM-dd} 与 {ends.AddMonths(months.Value):yyyy-MM-dd} 之间",
            "Values[deferred-to]"
        ) with
        {
            Article = months.Article,
        };
}
