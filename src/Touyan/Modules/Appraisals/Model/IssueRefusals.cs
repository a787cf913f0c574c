using Touyan.Kernel;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>All expected "no" of problems and criticisms.</summary>
internal static class IssueRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("issue.not-found", "没有找到该问题，或不在您的管理范围内");

    public static readonly Refusal DueBeforeListed = Refusal.Invalid("issue.due-too-early", "整改期限不能早于今天", "DueOn");

    public static readonly Refusal NotOpen = Refusal.Conflict("issue.not-open", "该问题已经报告整改或者已经销号");

    public static readonly Refusal NotSolved = Refusal.Conflict("issue.not-solved", "还没有报告整改，不能确认");

    public static readonly Refusal OwnIssue = Refusal.Conflict("issue.own-issue", "应由责任人和报告人以外的同志确认");

    public static readonly Refusal NotYours = Refusal.Forbidden("issue.not-yours", "由责任人或者党支部报告整改");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("issue.reason-missing", "请写明退回原因", "Why");

    public static readonly Refusal NotOfBranch = Refusal.Invalid("issue.not-of-branch", "应当是本支部的在册党员", "Holder");

    public static readonly Refusal MeetingUnknown = Refusal.Invalid("issue.meeting-unknown", "应当是本支部确认过的组织生活会", "Meeting");

    public static readonly Refusal SelfCriticism = Refusal.Invalid(
        "issue.self-criticism",
        "提出意见的和被批评的应当是两名党员",
        "ByMember"
    );

    public static readonly Refusal InFuture = Refusal.Invalid("issue.in-future", "日期不能晚于今天", "On");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("issue.changed-meanwhile", "该问题刚有变动，请刷新后重新办理");
}
