using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Dispositions;

/// <summary>What dispositions refuse.</summary>
public static class DispositionRefusals
{
    public static readonly Refusal ProbationaryMember = Refusal.Invalid(
        "disposition.probationary",
        "预备党员不合格的，不予转正，取消预备党员资格，不作组织处置",
        "Subject"
    );

    public static readonly Refusal UntilWrong = Refusal.Invalid("disposition.until_wrong", "改正期应晚于通知之日", "Values[until]");

    public static readonly Refusal AppealNotTold = Refusal.Invalid(
        "disposition.appeal_not_told",
        "应当告知本人申诉的权利",
        "Values[told-appeal]"
    );

    public static readonly Refusal LapseDayRequired = Refusal.Invalid(
        "disposition.lapse_day_required",
        "自行脱党的，请填写从哪一天起",
        "Values[lapsed-since]"
    );

    public static readonly Refusal NotWhatHeSaid = Refusal.Invalid(
        "disposition.not_what_he_said",
        "结果与本人是否同意退党不一致",
        "Outcome"
    );

    public static Refusal PunishedAlready(Rule rule) =>
        Refusal.Invalid("disposition.punished_already", "同一问题已受党纪处分，不再给予组织处置", "Values[punished]") with
        {
            Article = rule.Article,
        };

    public static Refusal SeesNoFault(Rule rule) =>
        Refusal.Invalid("disposition.sees_no_fault", "限期改正用于能够认识错误、愿意改正的党员", "Outcome") with
        {
            Article = rule.Article,
        };

    public static Refusal UntilTooLate(DateOnly most, Rule rule) =>
        Refusal.Invalid("disposition.until_too_late", $"最迟到 {most:yyyy-MM-dd}", "Values[until]") with
        {
            Article = rule.Article,
        };

    public static Refusal NoCorrectionFailed(Rule rule) =>
        Refusal.Invalid("disposition.no_correction_failed", "没有期满未转变的限期改正记录", "Outcome") with
        {
            Article = rule.Article,
        };

    public static Refusal NotSuspended(Rule rule) =>
        Refusal.Invalid("disposition.not_suspended", "该党员没有停止党籍，不能以停止党籍后仍然失去联系为由除名", "Values[ground]") with
        {
            Article = rule.Article,
        };

    public static Refusal NotSuspendedLongEnough(DateOnly day, Rule rule) =>
        Refusal.Invalid(
            "disposition.not_suspended_long_enough",
            $"到 {day:yyyy-MM-dd} 停止党籍才满 {rule.ShownWithUnit}",
            "Values[ground]"
        ) with
        {
            Article = rule.Article,
        };

    public static Refusal SuspendedForOtherGround(Rule rule) =>
        Refusal.Invalid("disposition.suspended", "该党员已停止党籍，只能以停止党籍后仍然失去联系为由除名", "Values[ground]") with
        {
            Article = rule.Article,
        };

    public static Refusal NotLongEnough(DateOnly day, Rule rule) =>
        Refusal.Invalid("disposition.not_long_enough", $"到 {day:yyyy-MM-dd} 才满连续 {rule.ShownWithUnit}", "Outcome") with
        {
            Article = rule.Article,
        };
}
