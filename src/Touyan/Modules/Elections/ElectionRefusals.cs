using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections;

internal static partial class ElectionRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("election.not-found", "没有找到这次选举，或不在您的管理范围内");

    public static readonly Refusal Forbidden = Refusal.Forbidden("election.forbidden", "您没有权限组织这次选举");

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "election.changed-meanwhile",
        "这次选举刚被他人修改，请刷新后重新填写"
    );

    public static readonly Refusal NoSeats = Refusal.Invalid("election.no-seats", "请填写应选名额");

    public static readonly Refusal DelegatesMissing = Refusal.Invalid(
        "election.delegates-missing",
        "召开党员代表大会选举的，请填写代表人数",
        "delegates"
    );

    public static readonly Refusal CongressCountsDelegates = Refusal.Conflict(
        "election.congress-counts-delegates",
        "党员代表大会选举的，应到会人数是代表人数，没有不计入的党员"
    );

    public static readonly Refusal ExcludedAlready = Refusal.Conflict("election.excluded-already", "该党员已登记为不计入", "MemberId");

    public static readonly Refusal ExcludedTakesPart = Refusal.Invalid(
        "election.excluded-takes-part",
        "该党员不计入应到会人数，不能同时是候选人或者监票人、计票人",
        "MemberId"
    );

    public static readonly Refusal ExclusionNotFound = Refusal.NotFound("election.exclusion-not-found", "没有找到该条登记");

    public static readonly Refusal GroundUnknown = Refusal.Invalid("election.ground-unknown", "请选择情形", "Ground");

    public static readonly Refusal NominatedAlready = Refusal.Conflict("election.nominated-already", "该人选已在名单中", "Who");

    public static readonly Refusal NomineeNotFound = Refusal.NotFound("election.nominee-not-found", "没有找到该人选");

    public static readonly Refusal NomineeNeedsConsent = Refusal.Invalid(
        "election.nominee-needs-consent",
        "候选人预备人选已经批复，增加人选须经上级党组织同意，请填写文号",
        "ConsentNumber"
    );

    public static readonly Refusal MemberNotFound = Refusal.Invalid(
        "election.member-not-found",
        "没有找到该党员，或不在本党组织",
        "MemberId"
    );

    public static readonly Refusal NameAmbiguous = Refusal.Invalid("election.name-ambiguous", "有几名党员同名，请从列表中选择", "Who");

    public static readonly Refusal OfficerAlready = Refusal.Conflict("election.officer-already", "该党员已是监票人或者计票人", "MemberId");

    public static readonly Refusal OfficerNotFound = Refusal.NotFound("election.officer-not-found", "没有找到该监票人、计票人");

    public static readonly Refusal TellerWithoutAccount = Refusal.Invalid(
        "election.teller-without-account",
        "计票人要用自己的账号录入，该党员还没有账号，请先开立",
        "MemberId"
    );

    public static readonly Refusal CommitteeFirst = Refusal.Conflict("election.committee-first", "委员选出以后，才能选举书记、副书记");

    public static readonly Refusal NoRoundOpen = Refusal.Conflict("election.no-round-open", "没有正在计票的轮次");

    public static readonly Refusal NotBothCounted = Refusal.Conflict("election.not-both-counted", "两名计票人都录入以后才能公布");

    public static readonly Refusal CountsAgree = Refusal.Conflict("election.counts-agree", "两名计票人的结果已经一致，不再录入");

    public static readonly Refusal CountedAlready = Refusal.Conflict("election.counted-already", "您在这一遍已经录入，请等待另一名计票人");

    public static readonly Refusal NotTheTeller = Refusal.Forbidden("election.not-the-teller", "您不是这次选举的计票人");

    public static readonly Refusal NoSeatsToGiveUp = Refusal.Conflict("election.no-seats-to-give-up", "现在没有可以减少的名额");

    public static readonly Refusal NotElected = Refusal.Invalid("election.not-elected", "该党员没有当选", "MemberId");

    public static readonly Refusal PostUnknown = Refusal.Invalid("election.post-unknown", "请选择分工；书记、副书记由选举产生", "Post");

    public static readonly Refusal NotAVillage = Refusal.Conflict(
        "election.not-a-village",
        "村“两委”换届只由建制村的党组织办理，其他党组织请办理换届选举"
    );

    public static readonly Refusal RunningAlready = Refusal.Conflict("election.running-already", "该党组织已有正在进行的选举");

    public static Refusal NotNow(ElectionState state) =>
        Refusal.Conflict("election.not-now", $"这次选举{Words.Of(state)}，现在不能办理这一事项");

    public static Refusal RoundIsOpen(int number) =>
        Refusal.Conflict("election.round-is-open", $"第 {number} 轮投票正在计票，请先公布结果");

    public static Refusal RoundIsDeclared(int number) =>
        Refusal.Conflict("election.round-is-declared", $"第 {number} 轮投票的结果已经公布");

    public static Refusal CountsDiffer(int figures) =>
        Refusal.Conflict("election.counts-differ", $"两名计票人有 {figures} 项不一致，请双方重新清点、重新录入");

    public static Refusal NoSuchContest(Contest contest) =>
        Refusal.Invalid("election.no-such-contest", $"这次选举不选举{Words.Of(contest)}", "Contest");

    public static Refusal NothingToElect(Contest contest) =>
        Refusal.Conflict("election.nothing-to-elect", $"{Words.Of(contest)}已经全部选出", "Contest");

    public static Refusal SeatsLeft(Contest contest, int seats) =>
        Refusal.Conflict("election.seats-left", $"{Words.Of(contest)}还有 {seats} 个名额没有选出");

    public static Refusal MoreThanPresent(int votes, int present) =>
        Refusal.Invalid("election.more-than-present", $"同意的 {votes} 人多于实到会的 {present} 人", "Votes");

    public static Refusal MorePresentThanEntitled(int present, int entitled) =>
        Refusal.Invalid("election.more-present-than-entitled", $"实到会 {present} 人，多于应到会 {entitled} 人", "Present");

    public static Refusal HeadNotInCommittee(string name) =>
        Refusal.Invalid("election.head-not-in-committee", $"{name} 不是委员，不能作为书记、副书记候选人", "Candidates");

    public static Refusal HeadOfBoth(string name, Contest other) =>
        Refusal.Invalid(
            "election.head-of-both",
            $"{name} 已经是{Words.Of(other)}候选人或者已当选{Words.Of(other)}，一人不能同时担任书记、副书记",
            "Who"
        );

    public static Refusal BeforeAdmitted(DateOnly admitted) =>
        Refusal.Invalid("election.before-admitted", $"选举日期不能早于上级批复候选人的 {admitted:yyyy-MM-dd}", "On");

    public static Refusal BeforeRoundBefore(DateOnly held) =>
        Refusal.Invalid("election.before-round-before", $"选举日期不能早于上一轮投票的 {held:yyyy-MM-dd}", "On");

    public static Refusal BeforeTheRules(DateOnly from) =>
        Refusal.Invalid("election.before-the-rules", $"{from:yyyy-MM-dd} 以前的选举，规则库中没有当时的规定，不能在这里办理", "On");

    public static readonly Refusal NeverBegun = Refusal.Conflict(
        "election.never-begun",
        "这份办理单是从系统外接续的，没有相应的选举登记，不能在此办理；请撤回，另行提出"
    );

    public static Refusal NotFromThisStep(string step, IEnumerable<string> steps) =>
        Refusal.Invalid(
            "election.not-from-this-step",
            $"选举的人选、投票在系统中登记，不能从“{step}”接续；可以从{string.Join('、', steps.Select(s => $"“{s}”"))}接续，已经投票选出的请直接登记班子届次"
        );

    public static readonly Refusal NobodyToRemind = Refusal.Conflict("election.nobody-to-remind", "没有尚未提醒的党组织");

    public static readonly Refusal OneSecretary = Refusal.Invalid("election.one-secretary", "换届选举的书记名额为 1", "secretary-seats");

    public static readonly Refusal CommitteeSeatsMissing = Refusal.Invalid(
        "election.committee-seats-missing",
        "该党组织应当设委员会，请填写委员名额",
        "committee-seats"
    );

    public static readonly Refusal NoTerm = Refusal.Conflict("election.no-term", "该党组织没有登记在任的班子");

    public static readonly Refusal SecretaryServes = Refusal.Conflict(
        "election.secretary-serves",
        "书记没有空缺，不能补选",
        "secretary-seats"
    );

    public static Refusal DoesNotElect(string type) =>
        Refusal.Conflict("election.does-not-elect", $"该党组织（{type}）不由下级选举产生班子，或者没有上级党组织");

    public static Refusal NumberNotNext(int last) =>
        Refusal.Invalid("election.number-not-next", $"届次应当在第 {last} 届之后", "term-number");

    public static Refusal NotSoManyVacant(int vacant) =>
        Refusal.Invalid("election.not-so-many-vacant", $"班子空缺 {vacant} 人，补选的名额不能多于空缺", "committee-seats");

    public static Refusal NotLater(DateOnly due) =>
        Refusal.Invalid("election.not-later", $"延期后的届满日期应当晚于 {due:yyyy-MM-dd}", "until");
}
