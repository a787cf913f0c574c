using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationalLife.Model;

internal static partial class LifeRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("meeting.not-found", "没有找到这次会议，或不在您的管理范围内");

    public static readonly Refusal Forbidden = Refusal.Forbidden("meeting.forbidden", "您可以查看，但不能办理");

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "meeting.organization-not-found",
        "没有找到该党组织，或不在您的管理范围内"
    ) with
    {
        Field = "Organization",
    };

    public static readonly Refusal MemberNotFound = Refusal.NotFound("meeting.member-not-found", "没有找到该党员，或不在您的管理范围内");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "meeting.changed-meanwhile",
        "这次会议的记录刚刚有变化，请按最新情况再看"
    );

    public static readonly Refusal KindUnknown = Refusal.Invalid("meeting.kind-unknown", "请选择组织生活的类别", "Kind");

    public static readonly Refusal CannotCombine = Refusal.Invalid("meeting.cannot-combine", "所选类别不能一并进行，请分别登记", "Also");

    public static readonly Refusal NoHost = Refusal.Invalid("meeting.no-host", "请选择参加的党支部", "Hosts");

    public static readonly Refusal NoCommittee = Refusal.Invalid(
        "meeting.no-committee",
        "该党组织没有登记在任的班子，请先登记届次和班子成员",
        "Organization"
    );

    public static readonly Refusal NoMembers = Refusal.Invalid("meeting.no-members", "名册上当天没有党员，不能召开", "Organization");

    public static readonly Refusal NotBelow = Refusal.Invalid("meeting.host-not-below", "只能选择召集的党组织所属的党支部", "Hosts");

    public static readonly Refusal NobodyNamed = Refusal.Invalid("meeting.nobody-named", "请选择参加党小组会的党员", "Participants");

    public static readonly Refusal OnlineWithoutWay = Refusal.Invalid(
        "meeting.online-without-way",
        "请写明线上参加的办法，例如会议号",
        "OnlineWay"
    );

    public static readonly Refusal NotPlanned = Refusal.Conflict("meeting.not-planned", "会议已经记录或者取消，不能再作安排");

    public static readonly Refusal CalledTooLate = Refusal.Conflict("meeting.called-too-late", "会议日期已过，不能再发通知");

    public static readonly Refusal SignInClosed = Refusal.Conflict("meeting.sign-in-closed", "签到还没有开始，或者已经结束");

    public static readonly Refusal LeaveTooLate = Refusal.Conflict("meeting.leave-too-late", "会议已经记录，不能再请假，请告诉支部书记");

    public static readonly Refusal NotCalled = Refusal.Invalid("meeting.not-called", "名单上没有这名党员", "Present");

    public static readonly Refusal NotAway = Refusal.Invalid("meeting.not-away", "请选择请假或者缺席", "State");

    public static readonly Refusal LeaveWithoutReason = Refusal.Invalid("meeting.leave-without-reason", "请写明请假的原因", "Reason");

    public static readonly Refusal NobodySpoke = Refusal.Invalid("meeting.nobody-spoke", "党课请写明讲课人", "Speaker");

    public static readonly Refusal RecordFirst = Refusal.Conflict("meeting.record-first", "请先填写会议记录");

    public static readonly Refusal NotAHost = Refusal.Invalid("meeting.not-a-host", "这个党组织没有参加这次会议", "Organization");

    public static readonly Refusal MatterUnknown = Refusal.Invalid("meeting.matter-unknown", "请选择议决的事项", "Matter");

    public static readonly Refusal NoVotesHere = Refusal.Invalid(
        "meeting.no-votes-here",
        "这类组织生活不作决议；需要表决的，与党员大会一并进行或者另行召开",
        "Matter"
    );

    public static readonly Refusal ResolutionNotFound = Refusal.NotFound("meeting.resolution-not-found", "没有这项决议");

    public static readonly Refusal NothingToShow = Refusal.Conflict(
        "meeting.nothing-to-show",
        "没有会议记录，也没有上传记录的照片，不能确认"
    );

    public static readonly Refusal NobodyCame = Refusal.Conflict("meeting.nobody-came", "还没有登记到会的党员，不能确认");

    public static readonly Refusal NotConfirmed = Refusal.Conflict("meeting.not-confirmed", "记录还没有确认，可以直接修改");

    public static readonly Refusal NotYours = Refusal.NotFound("meeting.not-called-to", "您不在这次会议的名单上");

    public static readonly Refusal ExcuseNotFound = Refusal.NotFound("excuse.not-found", "没有找到这项登记，或不在您的管理范围内");

    public static readonly Refusal ExcuseEnded = Refusal.Conflict("excuse.ended", "这项登记已经结束");

    public static readonly Refusal ExcusedAlready = Refusal.Conflict("excuse.already", "这名党员已经登记为免于到会", "MemberId");

    public static readonly Refusal GroundUnknown = Refusal.Invalid("excuse.ground-unknown", "请选择情形", "Ground");

    public static readonly Refusal FileUntitled = Refusal.Invalid("meeting.file-untitled", "请写明是什么材料", "Title");

    public static readonly Refusal NotOnline = Refusal.Conflict(
        "meeting.not-online",
        "这次会议没有安排线上参加，请先变更安排，写明线上参加的办法"
    );

    public static readonly Refusal OnlineWithoutProof = Refusal.Invalid(
        "meeting.online-without-proof",
        "请写明怎样知道他参加了，例如视频会议截图已上传",
        "Proof"
    );

    public static readonly Refusal TemplateNotFound = Refusal.NotFound(
        "template.not-found",
        "没有找到这个会议模板，或者它不是给这个党组织的"
    );

    public static readonly Refusal TemplateEnded = Refusal.Conflict("template.ended", "这一版会议模板已经停用，请采用最新的");

    public static readonly Refusal PublisherIsABranch = Refusal.Invalid(
        "template.publisher-is-a-branch",
        "会议模板由上级党组织发布，党支部直接安排会议",
        "Organization"
    );

    public static readonly Refusal MonthsBackward = Refusal.Invalid("template.months-backward", "截止月份不能早于起始月份", "LastMonth");

    public static readonly Refusal SectorUnknown = Refusal.Invalid("template.sector-unknown", "请选择适用领域", "Sectors");

    public static readonly Refusal TemplateOfAnotherKind = Refusal.Invalid(
        "template.other-kind",
        "采用的模板是另一类组织生活，请把它的类别也选上，或者不采用模板",
        "Kind"
    );

    public static readonly Refusal FollowUpNotFound = Refusal.NotFound("follow-up.not-found", "没有找到这项落实事项，或不在您的管理范围内");

    public static readonly Refusal ResolutionFailed = Refusal.Conflict("follow-up.resolution-failed", "没有通过的决议不能布置落实");

    public static readonly Refusal NobodyHolds = Refusal.Invalid("follow-up.nobody", "请选择由谁落实", "Holders");

    public static readonly Refusal HolderNotOfTheBranch = Refusal.Invalid(
        "follow-up.not-of-the-branch",
        "只能由本党组织名册上的党员，或者到会名单上的人落实",
        "Holders"
    );

    public static readonly Refusal NotYourFollowUp = Refusal.Forbidden("follow-up.not-yours", "这项事项不由您落实");

    public static readonly Refusal NothingReported = Refusal.Conflict("follow-up.nothing-reported", "还没有报告，或者已经核实过了");

    public static readonly Refusal JudgesOwnReport = Refusal.Conflict(
        "follow-up.own-report",
        "承担人和填写报告的人不能自己核实，请由其他人核实"
    );

    public static readonly Refusal ReturnedWithoutReason = Refusal.Invalid(
        "follow-up.returned-without-reason",
        "退回的请写明还差什么",
        "Words"
    );

    public static Refusal NotToBeReported(FollowUpState state) =>
        Refusal.Conflict("follow-up.not-open", $"这项事项{Words.Of(state)}，现在不能办理");

    public static Refusal FollowUpOver(FollowUpState state) => Refusal.Conflict("follow-up.over", $"这项事项{Words.Of(state)}，不能再撤销");

    public static Refusal DueBefore(DateOnly on) => Refusal.Invalid("follow-up.due-before", $"完成期限不能早于 {on:yyyy-MM-dd}", "DueOn");

    public static Refusal TemplateOfOtherMonths(MeetingTemplate template) =>
        Refusal.Invalid(
            "template.other-months",
            $"这个模板用于 {template.FirstMonth:yyyy-MM} 至 {template.LastMonth:yyyy-MM}，日期不在其中",
            "On"
        );

    public static Refusal ChangedSinceImport(int count) =>
        Refusal.Conflict("import.changed-since", $"其中 {count} 份记录导入以后已经确认或者改动，不能撤销这次导入");

    public static Refusal NotJoint(string kind) => Refusal.Invalid("meeting.not-joint", $"{kind}不能几个党组织一起开", "Hosts");

    public static Refusal Settled(MeetingState state) =>
        Refusal.Conflict("meeting.settled", $"这次会议{Words.Of(state)}，不能再改；确认后需要更正的，请补充更正说明或者作废");

    public static Refusal InFuture(string field) => Refusal.Invalid("date.in-future", "日期不能晚于今天", field);

    public static Refusal WaitingToBeConfirmed(int count) =>
        Refusal.Conflict("meeting.waiting-to-be-confirmed", $"还有 {count} 份组织生活记录没有确认，请先确认或者取消");

    public static Refusal NotYet(DateOnly on) => Refusal.Conflict("meeting.not-yet", $"会议定于 {on:yyyy-MM-dd}，当天才能登记到会");

    public static Refusal SignInOnTheDay(DateOnly on) =>
        Refusal.Conflict("meeting.sign-in-on-the-day", $"签到只在会议当天（{on:yyyy-MM-dd}）");

    public static Refusal EvidenceBefore(DateOnly on) =>
        Refusal.Invalid("meeting.evidence-before", $"依据日期不能早于会议日期 {on:yyyy-MM-dd}", "EvidenceOn");

    public static Refusal CameAlready(string name) => Refusal.Conflict("meeting.came-already", $"{name}已经签到");

    public static Refusal CalledAlready(string name) => Refusal.Conflict("meeting.called-already", $"{name}已经在名单上", "MemberId");

    public static Refusal ExcuseBefore(DateOnly from) =>
        Refusal.Invalid("excuse.before", $"结束日期不能早于起始日期 {from:yyyy-MM-dd}", "On");

    public static Refusal WrongCode(LifeRules rules) =>
        Refusal.Invalid("meeting.wrong-code", "签到码不对，或者已经更换，请看会场屏幕重新输入", "Code") with
        {
            Article = rules.CodeSeconds.Article,
        };

    public static Refusal MatterForAssembly(string matter, Rule rule) =>
        Refusal.Invalid("meeting.matter-for-assembly", $"“{matter}”须提交党员大会，委员会会议不能决定", "Matter") with
        {
            Article = rule.Article,
        };

    public static Refusal MatterByProcedure(string matter) =>
        Refusal.Invalid("meeting.matter-by-procedure", $"“{matter}”请在专门的流程中办理，结果在那里登记", "Matter");

    public static Refusal MoreThanCame(int said, int came) =>
        Refusal.Invalid("vote.more_than_came", $"实到会有表决权填写 {said} 人，到会名单上有表决权的只有 {came} 人", "Vote.Present");

    public static Refusal TooFewToMeet(int came, int needed, Rule rule) =>
        Refusal.Conflict("meeting.too-few-to-meet", $"到会委员 {came} 人，至少 {needed} 人才能开会") with
        {
            Article = rule.Article,
        };
}
