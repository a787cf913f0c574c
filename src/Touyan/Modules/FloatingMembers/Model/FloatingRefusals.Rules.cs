using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Refusals that a rule asks for: each cites it.</summary>
internal static partial class FloatingRefusals
{
    public static Refusal AwayTooShortly(DateOnly least, FloatingRules rules) =>
        Refusal.Invalid(
            "outflow.too-short",
            $"外出不满 {rules.AbsenceMonths.Value} 个月（{least:yyyy-MM-dd} 以前返回）的，不登记为流动党员，请开具党员证明信"
                + (rules.AbsenceMonths.Strength is Strength.Hard ? "" : "；仍要登记的，请写明原因"),
            "ExpectedUntil"
        ) with
        {
            Article = $"{rules.AbsenceMonths.Article}；{rules.Certificate.Article}",
        };

    public static Refusal OutsideTheHoliday(DateOnly festival, FloatingRules rules) =>
        Refusal.Invalid(
            "reception.outside-the-holiday",
            $"春节（{festival:yyyy-MM-dd}）前后各 {rules.ReceptionDays.Value} 天以内接待"
                + (rules.ReceptionDays.Strength is Strength.Hard ? "" : "；在此以外的，请写明原因"),
            "OutsideReason"
        ) with
        {
            Article = rules.ReceptionDays.Article,
        };

    public static Refusal EducationMissing(FloatingRules rules) =>
        Refusal.Invalid(
            "outflow.education-missing",
            "外出前应当进行流出前教育，请填写日期、内容和谈话教育人；确实来不及的，请写明原因",
            "EducatedOn"
        ) with
        {
            Article = rules.EducationBeforeLeaving.Article,
        };

    public static Refusal EducationLate(DateOnly since, FloatingRules rules) =>
        Refusal.Invalid(
            "outflow.education-late",
            $"流出前教育应当在 {since:yyyy-MM-dd} 外出以前；补办的请写明没有在流出前教育的原因",
            "EducationLateReason"
        ) with
        {
            Article = rules.EducationBeforeLeaving.Article,
        };

    public static Refusal NotAContactPerson(FloatingRules rules, string why) =>
        Refusal.Invalid("floating.not-a-contact-person", $"联系人应当是{rules.ContactPerson.Shown}，{why}", "ContactPerson") with
        {
            Article = rules.ContactPerson.Article,
        };

    public static Refusal DuesWithoutCard(FloatingRules rules) =>
        Refusal.Conflict("inflow.dues-without-card", "没有登记流动党员活动证的，应当在原所在党支部交纳党费") with
        {
            Article = rules.DuesAtReceivingPlace.Article,
        };

    public static Refusal MonthsOutside(DateOnly first, DateOnly last) =>
        Refusal.Invalid("inflow.months-outside", $"交纳党费的月份应当在 {first:yyyy-MM} 与 {last:yyyy-MM} 之间，且起止有序", "From");

    public static Refusal MonthsOverlap(DateOnly from, DateOnly to, FloatingRules rules) =>
        Refusal.Conflict("inflow.months-overlap", $"{from:yyyy-MM} 至 {to:yyyy-MM} 的党费已经登记交纳", "From") with
        {
            Article = rules.DuesAtReceivingPlace.Article,
        };
}
