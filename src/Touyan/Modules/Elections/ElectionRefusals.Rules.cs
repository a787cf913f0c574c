using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections;

/// <summary>Refusals that a regulation asks for: each cites it.</summary>
internal static partial class ElectionRefusals
{
    public static Refusal ConsentMissing(string article) =>
        Refusal.Invalid(
            "election.consent-missing",
            "不计入应到会人数须经上级党组织同意，并由党员大会通过，请填写文号和通过日期",
            "ConsentNumber"
        ) with
        {
            Article = article,
        };

    public static Refusal VillageSeatsOutside(Cited<Bounds> size) =>
        Refusal.Invalid("election.village-seats-outside", $"村民委员会由 {size.Value.With("人")}组成", "village-seats") with
        {
            Article = size.Article,
        };

    public static Refusal CongressNeeded(int members, Cited<int> from) =>
        Refusal.Invalid(
            "election.congress-needed",
            $"该党组织有党员 {members} 名，达到 {from.Value} 名的一般经上级党组织批准召开党员代表大会选举；召开党员大会的，请说明理由",
            "form-reason"
        ) with
        {
            Article = from.Article,
        };

    public static Refusal MeetingNeeded(int members, Cited<int> from) =>
        Refusal.Invalid(
            "election.meeting-needed",
            $"该党组织有党员 {members} 名，不足 {from.Value} 名的一般召开党员大会选举；所辖党组织驻地分散、召开党员代表大会的，请说明理由",
            "form-reason"
        ) with
        {
            Article = from.Article,
        };

    public static Refusal DelegatesUnusual(int delegates, Cited<Bounds> usual) =>
        Refusal.Invalid(
            "election.delegates-unusual",
            $"代表 {delegates} 名，一般为 {usual.Value.With("名")}；多于或者少于的，请说明理由",
            "form-reason"
        ) with
        {
            Article = usual.Article,
        };

    public static Refusal NoCongress(Cited<int> from) =>
        Refusal.Conflict("election.no-congress", "上级党组织没有经批准、正在筹备的党员代表大会，不选举代表") with
        {
            Article = from.Article,
        };

    public static Refusal TooManyAllocated(int given, int asked, int delegates, Cited<Bounds> usual) =>
        Refusal.Invalid(
            "election.too-many-allocated",
            $"党员代表大会代表 {delegates} 名，已分配 {given} 名，不能再分配 {asked} 名",
            "delegate-seats"
        ) with
        {
            Article = usual.Article,
        };

    public static Refusal DelegatesNotElected(int elected, int delegates, Cited<Bounds> usual) =>
        Refusal.Conflict(
            "election.delegates-not-elected",
            $"党员代表大会代表 {delegates} 名，由所属党组织选出并经资格审查的有 {elected} 名，还不能召开党员代表大会选举"
        ) with
        {
            Article = usual.Article,
        };

    public static Refusal TooManyDelegates(int delegates, Cited<int> max) =>
        Refusal.Invalid("election.too-many-delegates", $"代表 {delegates} 名，最多 {max.Value} 名", "delegates") with
        {
            Article = max.Article,
        };

    public static Refusal TooFewCandidates(Contest contest, int seats, int least, int count, ElectionRules rules) =>
        Refusal.Invalid(
            "election.too-few-candidates",
            least > seats
                ? $"{Words.Of(contest)}应选 {seats} 人，候选人的差额不少于应选人数的 {rules.Surplus(contest).Value.Numerator}/{rules.Surplus(contest).Value.Denominator}，至少 {least} 人，现有 {count} 人"
                : $"{Words.Of(contest)}应选 {seats} 人，候选人现有 {count} 人",
            "Candidates"
        ) with
        {
            Article = least > seats ? rules.Surplus(contest).Article : rules.Heads.Article,
        };

    public static Refusal NotEligible(Rule rule, string why) =>
        Refusal.Invalid("election.not-eligible", $"正式党员才有选举权和被选举权，{why}", "Who") with
        {
            Article = rule.Article,
        };

    public static Refusal OfficerCannotStand(Rule rule) =>
        Refusal.Invalid("election.officer-cannot-stand", "该党员是监票人或者计票人，不能同时是候选人", "Who") with
        {
            Article = rule.Article,
        };

    public static Refusal CandidateCannotCount(Rule rule) =>
        Refusal.Invalid("election.candidate-cannot-count", "候选人不能担任监票人、计票人", "MemberId") with
        {
            Article = rule.Article,
        };

    public static Refusal TellersComplete(Cited<int> tellers) =>
        Refusal.Conflict("election.tellers-complete", $"分别计票的计票人为 {tellers.Value} 名，已经确定", "MemberId") with
        {
            Article = tellers.Article,
        };

    public static Refusal TellersMissing(Cited<int> tellers) =>
        Refusal.Conflict("election.tellers-missing", $"请先确定 {tellers.Value} 名计票人") with
        {
            Article = tellers.Article,
        };

    public static Refusal NoQuorum(int present, int entitled, Cited<Share> quorum) =>
        Refusal.Invalid(
            "election.no-quorum",
            $"应到会 {entitled} 人，实到会 {present} 人，须 {quorum.Value.LeastOf(entitled)} 人以上到会才能选举",
            "Present"
        ) with
        {
            Article = quorum.Article,
        };

    public static Refusal FewerSeatsNotAgreed(int votes, int needed, Cited<Share> share) =>
        Refusal.Invalid("election.fewer-seats-not-agreed", $"同意减少名额的 {votes} 人，须 {needed} 人以上同意", "Votes") with
        {
            Article = share.Article,
        };

    public static Refusal SeatsOutside(Cited<Bounds> seats) =>
        Refusal.Invalid("election.seats-outside", $"该党组织班子职数应为 {seats.Value.With("人")}", "committee-seats") with
        {
            Article = seats.Article,
        };

    public static Refusal PutOffTooFar(DateOnly due, Cited<int> years) =>
        Refusal.Invalid("election.put-off-too-far", $"本届任期应于 {due:yyyy-MM-dd} 届满，延期一般不超过 {years.Value} 年", "until") with
        {
            Article = years.Article,
        };
}
