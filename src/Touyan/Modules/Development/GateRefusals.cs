using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development;

/// <summary>What the regulations refuse on the way into the Party: each with its article, in words that say who and why.</summary>
internal static class GateRefusals
{
    public static Refusal TooYoung(int age, Cited<int> least) =>
        Of("development.too-young", $"申请入党应年满 {least.Value} 周岁，申请之日 {age} 周岁", "AppliedOn", least.Article);

    public static Refusal Readmission(string reason, DateOnly from, Cited<int> years) =>
        Of(
            "development.readmission-too-early",
            $"此人曾{reason}，{years.Value} 年内不得重新入党，{from:yyyy-MM-dd} 起才可以申请",
            "IdNumber",
            years.Article
        );

    public static Refusal WrongNumber(string code, string what, int count, Cited<Bounds> bounds) =>
        Of(code, $"{what}应为 {bounds.Value.With("人")}，选了 {count} 人", null, bounds.Article);

    public static Refusal WrongNumber(string code, string what, int count, Cited<int> number) =>
        Of(code, $"{what}应为 {number.Value} 人，选了 {count} 人", null, number.Article);

    public static Refusal NotEligible(string code, string what, string who, string why, DateOnly on, Rule rule) =>
        Of(code, $"{who}在 {on:yyyy-MM-dd} {why}，不能担任{what}", null, rule.Article);

    public static Refusal KinNotRuledOut(Rule rule) =>
        Of("development.kin-not-ruled-out", "请先核实并写明入党介绍人不是本人直系亲属、未在留党察看期内", null, rule.Article);

    public static Refusal ReviewsMissing(int needed, IReadOnlyList<(DateOnly From, DateOnly To)> missing, Cited<int> months) =>
        Of(
            "development.reviews-missing",
            $"党支部应每 {months.Value} 个月考察一次，到这一天应有 {needed} 次；"
                + $"{string.Join('、', missing.Select(m => $"{m.From:yyyy-MM-dd} 至 {m.To:yyyy-MM-dd}"))} 没有登记考察",
            null,
            months.Article
        );

    public static Refusal Untrained(int days, int hours, Cited<int> leastDays, Cited<int> leastHours) =>
        Of(
            "development.untrained",
            $"集中培训不少于 {leastDays.Value} 天或者 {leastHours.Value} 个学时，现为 {days} 天、{hours} 学时",
            null,
            leastDays.Article
        );

    public static Refusal ExemptionNotRecorded(Cited<int> rule) =>
        Of("development.exemption-not-recorded", "未经培训的，除个别特殊情况外不能发展入党；免训须写明批准机关和文号", null, rule.Article);

    public static Refusal ReviewOutdated(DateOnly reviewed, Cited<int> months) =>
        Of(
            "development.review-outdated",
            $"政治审查结论作于 {reviewed:yyyy-MM-dd}，超过 {months.Value} 个月，应重新审查",
            null,
            months.Article
        );

    public static Refusal NoReview(Rule rule) => Of("development.no-political-review", "未经政治审查的，不能发展入党", null, rule.Article);

    public static Refusal MayNotApprove(string name, string type, string article) =>
        Of("development.may-not-approve", $"“{name}”是{type}，不能审批预备党员", null, article);

    public static Refusal NoCommittee(string article) =>
        Of("development.no-committee", "所在党支部上级没有具有审批预备党员权限的党委", null, article);

    public static Refusal LeavingSoon(Cited<int> months) =>
        Of(
            "development.leaving-soon",
            $"未来 {months.Value} 个月内将离开工作、学习单位的，一般不办理接收手续；确需办理的请写明理由",
            null,
            months.Article
        );

    public static Refusal FormNumberTaken(string number, string article) =>
        Of("development.form-number-taken", $"入党志愿书编号 {number} 已经使用", null, article);

    public static Refusal NoticeTooShort(int days, Cited<int> least) =>
        Of("development.notice-too-short", $"公示 {days} 个工作日，不足 {least.Value} 个工作日", null, least.Article);

    public static Refusal NoticeNotOver(DateOnly to, Cited<int> least) =>
        Of("development.notice-not-over", $"公示到 {to:yyyy-MM-dd}，期满以后才能作出结论", "On", least.Article);

    public static Refusal NoticeMissing(Cited<bool> required) =>
        Of("development.notice-missing", "本县要求公示，还没有公示期满的记录，不能讨论", null, required.Article);

    public static Refusal NotExtended(DateOnly due, Cited<int> months) =>
        Of(
            "development.approval-not-extended",
            $"党委应在 {months.Value} 个月内审批，期限 {due:yyyy-MM-dd} 已过，须先办理延长",
            "On",
            months.Article
        );

    public static Refusal ApprovalTooLate(DateOnly most, Cited<int> months) =>
        Of(
            "development.approval-too-late",
            $"审批最长不得超过 {months.Value} 个月，{most:yyyy-MM-dd} 已过，应由支部大会重新讨论",
            "On",
            months.Article
        );

    public static Refusal ProbationNotOver(DateOnly ends, Cited<int> months) =>
        Of("development.probation-not-over", $"预备期到 {ends:yyyy-MM-dd} 期满，期满以后才能讨论转正", "On", months.Article);

    public static Refusal ExtensionOutOfBounds(DateOnly from, DateOnly to, Cited<Bounds> months) =>
        Of(
            "development.extension-out-of-bounds",
            $"预备期可以延长 {months.Value.With("个月")}，应延长至 {from:yyyy-MM-dd} 与 {to:yyyy-MM-dd} 之间",
            null,
            months.Article
        );

    public static Refusal ExtendedBefore(Cited<int> times) =>
        Of("development.extended-before", $"预备期只能延长 {times.Value} 次，已经延长过，应当讨论转正或者取消资格", null, times.Article);

    private static Refusal Of(string code, string message, string? field, string article) =>
        Refusal.Invalid(code, message, field) with
        {
            Article = article,
        };
}
