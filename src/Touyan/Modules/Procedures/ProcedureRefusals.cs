using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures;

/// <summary>What procedures and cases refuse, each with a stable code.</summary>
public static class ProcedureRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("case.not_found", "没有这份办理单");

    public static readonly Refusal ProcedureNotFound = Refusal.NotFound("procedure.not_found", "没有这个流程");

    public static readonly Refusal PlaceNotFound = Refusal.NotFound("case.organization_not_found", "没有这个党组织");

    public static readonly Refusal StepNotFound = Refusal.NotFound("case.step_not_found", "没有这个环节");

    public static readonly Refusal MayNotStart = Refusal.Forbidden("case.may_not_start", "这个流程不由您的岗位发起");

    public static readonly Refusal NotYours = Refusal.Forbidden("case.not_yours", "这个环节不由您的岗位把关");

    public static readonly Refusal Ended = Refusal.Conflict("case.ended", "办理单已经结束");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "case.changed_meanwhile",
        "办理单刚刚由他人办理过，请按最新情况再看"
    );

    public static readonly Refusal BegunMeanwhile = Refusal.Conflict("case.running_already", "同一事项刚刚由他人发起，请到办理单中查看");

    public static readonly Refusal SubjectNotFound = Refusal.Invalid("case.subject_not_found", "没有找到办理对象", "Subject");

    public static readonly Refusal OutcomeRequired = Refusal.Invalid("case.outcome_required", "请选择办理结果", "Outcome");

    public static readonly Refusal ReasonRequired = Refusal.Invalid("case.reason_required", "请写明意见或理由", "Reason");

    public static readonly Refusal InFuture = Refusal.Invalid("case.in_future", "办理日期不能晚于今天", "On");

    public static readonly Refusal VoteIncomplete = Refusal.Invalid("vote.incomplete", "请填写表决的各项人数", "Vote.Present");

    public static readonly Refusal WrittenNotCounted = Refusal.Invalid(
        "vote.written_not_counted",
        "这项表决不计会前书面意见",
        "Vote.Written"
    );

    public static readonly Refusal ExclusionUnexplained = Refusal.Invalid(
        "vote.exclusion_unexplained",
        "请写明不计入应到会人数的是谁、为什么",
        "Vote.ExcludedWhy"
    );

    public static readonly Refusal NotUntil = Refusal.Conflict("case.withdraw_too_late", "办理单已经走过可以撤回的环节");

    public static readonly Refusal MayNotWithdraw = Refusal.Forbidden("case.may_not_withdraw", "这份办理单不由您撤回");

    public static readonly Refusal NoExtension = Refusal.Conflict("case.no_extension", "这个环节的期限不能延长");

    public static readonly Refusal MayNotExtend = Refusal.Forbidden("case.may_not_extend", "这个环节的期限不由您延长");

    public static readonly Refusal UrgedToday = Refusal.Conflict("case.urged_today", "今天已经催办过");

    public static readonly Refusal UrgingOneself = Refusal.Conflict("case.urging_oneself", "正等您办理，不需要催办");

    public static readonly Refusal MayNotHandOver = Refusal.Forbidden("case.may_not_hand_over", "这个环节不由您转办");

    public static readonly Refusal ReceiverNotFound = Refusal.Invalid("case.receiver_not_found", "没有找到可以接办的人", "To");

    public static readonly Refusal ReceiverIsSubject = Refusal.Invalid("case.receiver_is_subject", "不能转给办理对象本人", "To");

    public static readonly Refusal MayNotAttach = Refusal.Forbidden("case.may_not_attach", "附件由发起人和各环节的把关人上传");

    public static readonly Refusal FileUntitled = Refusal.Invalid("case.file_untitled", "请写明是什么材料", "Title");

    public static readonly Refusal FileTitleUnknown = Refusal.Invalid("case.file_title_unknown", "材料清单上没有这一项", "Document");

    public static Refusal AlreadyDecided(string who, DateTime at) =>
        Refusal.Conflict("case.already_decided", $"这个环节已由{who}于 {Clock.ToChinaTime(at):yyyy-MM-dd HH:mm} 办理，不能再办或更改");

    public static Refusal GoneOnSinceImport(int count, IEnumerable<string> some) =>
        Refusal.Conflict("import.gone-on-since", $"导入后已有 {count} 份办理单办理过，不能撤销，如：{string.Join("、", some)}");

    public static Refusal NotOpenYet(string step) => Refusal.Conflict("case.out_of_order", $"还没有轮到“{step}”，环节不能跳过");

    public static Refusal OwnMatter(string article) =>
        Refusal.Forbidden("case.own_matter", "办理的是您本人的事，不能由本人把关") with
        {
            Article = article,
        };

    public static Refusal SamePerson(string step) => Refusal.Forbidden("case.same_person", $"“{step}”是您办理的，这个环节应由另一人把关");

    public static Refusal RunningAlready(string number) => Refusal.Conflict("case.running_already", $"已有同一事项正在办理：{number}");

    public static Refusal BeforePrevious(DateOnly day) =>
        Refusal.Invalid("case.before_previous", $"办理日期不能早于上一环节的 {day:yyyy-MM-dd}", "On");

    public static Refusal TooEarly(string step, DateOnly day, Rule? rule, string article) =>
        rule is null
            ? Refusal.Invalid("case.too_early", $"“{step}”不得早于 {day:yyyy-MM-dd}", "On") with
            {
                Article = article,
            }
            : TooEarly(step, day, rule);

    private static Refusal TooEarly(string step, DateOnly day, Rule rule) =>
        Refusal.Invalid("case.too_early", $"“{step}”不得早于 {day:yyyy-MM-dd}（{rule.Title}：{rule.ShownWithUnit}）", "On") with
        {
            Article = rule.Article,
        };

    public static Refusal LateReasonRequired(DateOnly due) =>
        Refusal.Invalid("case.late_reason_required", $"期限是 {due:yyyy-MM-dd}，已经超过，请写明原因", "LateReason");

    public static Refusal FieldRequired(FieldDefinition field) =>
        Refusal.Invalid("case.field_required", $"请填写“{field.Title}”", $"Values[{field.Id}]");

    public static Refusal FieldWrong(FieldDefinition field, string why) =>
        Refusal.Invalid("case.field_wrong", $"“{field.Title}”{why}", $"Values[{field.Id}]");

    public static Refusal FieldAgainstRule(FieldDefinition field, string why, Rule rule) =>
        FieldWrong(field, why) with
        {
            Code = "case.field_against_rule",
            Article = rule.Article,
        };

    public static Refusal DocumentWrong(string id, string why) => Refusal.Invalid("case.document_wrong", why, $"Documents[{id}]");

    public static Refusal DocumentMissing(DocumentDefinition document) =>
        Refusal.Invalid("case.document_missing", $"还缺材料“{document.Title}”", $"Documents[{document.Id}]") with
        {
            Article = document.Article,
        };

    public static Refusal PartyRequired(PartyDefinition party) =>
        Refusal.Invalid("case.party_required", $"请选择“{party.Title}”", $"Parties[{party.Id}]");

    public static Refusal PartyNotFound(PartyDefinition party) =>
        Refusal.Invalid("case.party_not_found", $"没有找到“{party.Title}”，或它的类别不合", $"Parties[{party.Id}]");

    public static Refusal MoreThanEntitled(int entitled, int present, int written) =>
        Refusal.Invalid(
            "vote.more_than_entitled",
            $"应到会有表决权 {entitled} 人，实到 {present} 人{(written > 0 ? $"、书面意见 {written} 份" : "")}，不可能",
            "Vote.Present"
        );

    public static Refusal VotesDoNotAddUp(int votes, int voters) =>
        Refusal.Invalid("vote.does_not_add_up", $"赞成、不赞成、弃权合计 {votes} 票，参加表决的是 {voters} 人", "Vote.For");

    public static Refusal EntitledNotByTheBooks(int said, int onTheBooks, DateOnly on) =>
        Refusal.Invalid(
            "vote.entitled_not_by_the_books",
            $"应到会与不计入的共 {said} 人，名册上 {on:yyyy-MM-dd} 有正式党员 {onTheBooks} 人",
            "Vote.Entitled"
        );

    public static Refusal ExclusionGroundMissing(Rule rule) =>
        Refusal.Invalid(
            "vote.exclusion_ground_missing",
            "请选择不计入应到会人数的情形，只有列明的情形可以不计入",
            "Vote.ExcludedGrounds"
        ) with
        {
            Article = rule.Article,
        };

    public static Refusal ExclusionConsentMissing(Rule rule) =>
        Refusal.Invalid("vote.exclusion_consent_missing", "不计入应到会人数须经上级党组织同意，请填写文号", "Vote.ExcludedConsent") with
        {
            Article = rule.Article,
        };

    public static Refusal ExclusionNotResolved(Rule rule) =>
        Refusal.Invalid("vote.exclusion_not_resolved", "不计入应到会人数须经党员大会通过，请填写通过的日期", "Vote.ExcludedOn") with
        {
            Article = rule.Article,
        };

    public static Refusal ExclusionResolvedLater(DateOnly on, Rule rule) =>
        Refusal.Invalid("vote.exclusion_resolved_later", $"党员大会通过不计入的日期不能晚于表决的 {on:yyyy-MM-dd}", "Vote.ExcludedOn") with
        {
            Article = rule.Article,
        };

    public static Refusal NoQuorum(int present, int needed, Rule rule) =>
        Refusal.Invalid("vote.no_quorum", $"实到 {present} 人，至少 {needed} 人才能开会表决", "Vote.Present") with
        {
            Article = rule.Article,
        };

    public static Refusal NotPassed(int yes, int needed, Rule rule) =>
        Refusal.Invalid("vote.not_passed", $"赞成 {yes} 票，至少 {needed} 票才能通过", "Outcome") with
        {
            Article = rule.Article,
        };

    public static Refusal Passed(int yes, int needed) =>
        Refusal.Invalid("vote.passed", $"赞成 {yes} 票，已达到通过所需的 {needed} 票，结果不能是没有通过", "Outcome");

    public static Refusal ExtensionTooLong(DateOnly most, Rule rule) =>
        Refusal.Invalid("case.extension_too_long", $"最多延长到 {most:yyyy-MM-dd}", "Until") with
        {
            Article = rule.Article,
        };

    public static Refusal ExtensionNotLater(DateOnly due) =>
        Refusal.Invalid("case.extension_not_later", $"应晚于原定的 {due:yyyy-MM-dd}", "Until");
}
