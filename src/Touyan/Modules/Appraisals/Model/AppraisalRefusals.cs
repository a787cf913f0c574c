using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>All expected "no" of appraisals. Codes are stable; messages are for the user.</summary>
internal static class AppraisalRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("appraisal.not-found", "没有找到该民主评议，或不在您的管理范围内");

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal MemberNotFound = Refusal.NotFound("appraisal.member-not-found", "该党员不在这次评议的名单中");

    public static readonly Refusal Forbidden = Refusal.Forbidden("appraisal.forbidden", "只能查看，不能办理这次评议");

    public static readonly Refusal NotYours = Refusal.NotFound("appraisal.not-yours", "没有您参加的民主评议");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("appraisal.changed-meanwhile", "评议刚有变动，请刷新后重新办理");

    public static readonly Refusal NobodyThere = Refusal.Conflict("appraisal.nobody-there", "该党支部没有在册党员", "Organization");

    public static readonly Refusal NothingToOpen = Refusal.Conflict(
        "appraisal.nothing-to-open",
        "该年度的民主评议都已开展，或者没有党支部有在册党员",
        "Year"
    );

    public static readonly Refusal NobodyGraded = Refusal.Conflict("appraisal.nobody-graded", "没有可以评定等次的正式党员");

    public static readonly Refusal SituationUnknown = Refusal.Invalid("appraisal.situation-unknown", "请选择情形", "Situation");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("appraisal.reason-missing", "请写明原因", "Why");

    public static readonly Refusal TakesNoPart = Refusal.Conflict("appraisal.takes-no-part", "该党员已登记为不参加这次评议");

    public static readonly Refusal NoRound = Refusal.Conflict("appraisal.no-round", "现在不是互评或者测评环节");

    public static readonly Refusal MayNotVote = Refusal.Conflict(
        "appraisal.may-not-vote",
        "预备党员没有表决权，参加评议但不投票；登记为未参加的也不投票"
    );

    public static readonly Refusal VotedAlready = Refusal.Conflict("appraisal.voted-already", "这一环节的评议票已经交回，每人只能交一次");

    public static readonly Refusal OwnGrade = Refusal.Invalid("appraisal.own-grade", "不能给自己评等次");

    public static readonly Refusal StrangeBallot = Refusal.Invalid("appraisal.strange-ballot", "评议票上有不在名单中的党员或者无效的等次");

    public static readonly Refusal PaperNotCounted = Refusal.Conflict(
        "appraisal.paper-not-counted",
        "发出的纸质评议票还没有由两名计票人清点一致"
    );

    public static readonly Refusal NobodyTicked = Refusal.Invalid("appraisal.nobody-ticked", "请勾选党员", "Members");

    public static readonly Refusal NoPaper = Refusal.Conflict("appraisal.no-paper", "这一环节没有发出纸质评议票");

    public static readonly Refusal TellerUnknown = Refusal.Invalid("appraisal.teller-unknown", "计票人应当是参加评议的党员", "Teller");

    public static readonly Refusal CountedAlready = Refusal.Conflict("appraisal.counted-already", "两名计票人已经清点一致");

    public static readonly Refusal TellersDisagree = Refusal.Conflict(
        "appraisal.tellers-disagree",
        "与另一名计票人的数字不一致，两份都已保留，请重新清点后再录入"
    );

    public static readonly Refusal WrongDay = Refusal.Invalid("appraisal.wrong-day", "评定日期应在开展评议以后，不能晚于今天", "On");

    public static readonly Refusal GradeOfUngraded = Refusal.Invalid(
        "appraisal.grade-of-ungraded",
        "预备党员和登记为不参加的党员不评定等次"
    );

    public static readonly Refusal OwnSubmission = Refusal.Conflict(
        "appraisal.own-submission",
        "应由上级党组织的同志审定，不能由提交的人审定"
    );

    public static readonly Refusal ObjectionOpen = Refusal.Conflict("appraisal.objection-open", "您提出的异议还在办理");

    public static readonly Refusal ObjectionAnswered = Refusal.Conflict("appraisal.objection-answered", "该异议已经答复");

    public static readonly Refusal SameGrade = Refusal.Invalid("appraisal.same-grade", "更正后的等次与现在的相同", "Grade");

    public static readonly Refusal GradeMissing = Refusal.Invalid("appraisal.grade-missing", "异议成立的，请选择更正后的等次", "Grade");

    public static readonly Refusal TooEarlyToCorrect = Refusal.Conflict(
        "appraisal.too-early-to-correct",
        "结果公布以前退回重新评定，公布以后才作更正"
    );

    public static readonly Refusal AccountWithoutMember = Refusal.NotFound(
        "appraisal.account-without-member",
        "您的账号没有对应的在册党员"
    );

    public static Refusal WrongYear(int year) =>
        Refusal.Invalid("appraisal.wrong-year", $"只能开展 {year - 1} 年或者 {year} 年的评议，以前年度的结果请导入", "Year");

    public static Refusal WrongStep(AppraisalState state) =>
        Refusal.Conflict("appraisal.wrong-step", $"现在是“{Words.Of(state)}”环节，不能办理");

    public static Refusal SelfReviewsMissing(IReadOnlyList<string> names) =>
        Refusal.Conflict("appraisal.self-reviews-missing", $"还有 {names.Count} 名党员没有自评：{Some(names)}");

    public static Refusal TooFewBallots(int handedIn, int least, Rule rule) =>
        Refusal.Conflict("appraisal.too-few-ballots", $"交回评议票的 {handedIn} 名，至少应有 {least} 名") with
        {
            Article = rule.Article,
        };

    public static Refusal CountsDoNotAddUp(string name, int votes, int handedIn) =>
        Refusal.Conflict("appraisal.counts-do-not-add-up", $"{name}的 {votes} 票多于交回的 {handedIn} 份");

    public static Refusal BallotIncomplete(int missing) =>
        Refusal.Invalid("appraisal.ballot-incomplete", $"还有 {missing} 名党员没有评等次");

    public static Refusal MoreBallotsThanIssued(int ballots, int issued) =>
        Refusal.Invalid("appraisal.more-than-issued", $"收回 {ballots} 份，多于发出的 {issued} 份", "Ballots");

    public static Refusal MoreVotesThanBallots(string name, int votes, int ballots) =>
        Refusal.Invalid("appraisal.more-votes-than-ballots", $"{name}的 {votes} 票多于收回的 {ballots} 份", "Lines");

    public static Refusal WrongEntitled(GradingBody body, int entitled) =>
        Refusal.Invalid("appraisal.wrong-entitled", $"{Words.Of(body)}应到会有表决权的是 {entitled} 名", "Vote.Entitled");

    public static Refusal NotPassed(int needed, Rule rule) =>
        Refusal.Conflict("appraisal.not-passed", $"赞成的不够，至少应有 {needed} 票", "Vote.For") with
        {
            Article = rule.Article,
        };

    public static Refusal NoBodySuchAs(GradingBody body) =>
        Refusal.Invalid(
            "appraisal.wrong-body",
            body is GradingBody.Committee ? "该党支部没有设委员会，由支部党员大会评定" : "该党支部设有委员会，由支部委员会评定",
            "Body"
        );

    public static Refusal GradesMissing(IReadOnlyList<string> names) =>
        Refusal.Invalid("appraisal.grades-missing", $"还有 {names.Count} 名党员没有评定等次：{Some(names)}");

    public static Refusal TooManyExcellent(int excellent, int most, int graded, Cited<int> rule) =>
        Refusal.Conflict("appraisal.too-many-excellent", $"评为优秀的 {excellent} 名；{graded} 名评定等次的党员中最多 {most} 名") with
        {
            Article = rule.Article,
        };

    public static Refusal DepartsFromPoll(string name) =>
        Refusal.Invalid("appraisal.departs-from-poll", $"{name}的等次与民主测评不一致，请写明理由", "CommonReason");

    public static Refusal UnqualifiedUnexplained(string name) =>
        Refusal.Invalid("appraisal.unqualified-unexplained", $"{name}评为不合格，请写明理由");

    public static Refusal NotTold(IReadOnlyList<string> names) =>
        Refusal.Conflict("appraisal.not-told", $"还有 {names.Count} 名党员没有告知结果：{Some(names)}");

    public static Refusal ObjectionsOpen(int count) => Refusal.Conflict("appraisal.objections-open", $"还有 {count} 件异议没有答复");

    public static Refusal StillOpenToObjection(DateOnly until) =>
        Refusal.Conflict("appraisal.still-open-to-objection", $"{until:yyyy-MM-dd} 以前党员可以提出异议，其后办结");

    public static Refusal ObjectionTooLate(DateOnly? until, Cited<int> days) =>
        Refusal.Conflict("appraisal.objection-too-late", $"应在公布以后 {days.Value} 天以内（到 {until:yyyy-MM-dd}）提出") with
        {
            Article = days.Article,
        };

    public static Refusal ChangedSinceImport(int count) =>
        Refusal.Conflict("import.changed-since", $"其中 {count} 个党支部的评议结果在导入以后又有更正，不能整次撤销。");

    private static string Some(IReadOnlyList<string> names) => string.Join('、', names.Take(Shown)) + (names.Count > Shown ? "等" : "");

    private const int Shown = 8;
}
