using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections.Counting;

internal static class CountRefusals
{
    public static readonly Refusal Negative = Refusal.Invalid("count.negative", "票数不能是负数");

    public static readonly Refusal NotTheCandidates = Refusal.Invalid("count.not-the-candidates", "请填写本轮全部候选人的票数，不多不少");

    public static readonly Refusal NoWriteInsNow = Refusal.Invalid("count.no-write-ins", "就票数相等的候选人再次投票时，不另选他人");

    public static Refusal MoreIssuedThanPresent(int issued, int present, Rule rule) =>
        Refusal.Invalid(
            "count.more-issued-than-present",
            $"发出 {issued} 张，实到会有选举权的只有 {present} 人；不得委托他人代为投票",
            "Issued"
        ) with
        {
            Article = rule.Article,
        };

    public static Refusal ReturnedDoNotAddUp(BallotFigures figures) =>
        Refusal.Invalid(
            "count.returned-do-not-add-up",
            $"有效 {figures.Valid} 张加废票 {figures.Spoilt} 张，应等于收回 {figures.Returned} 张",
            "Valid"
        );

    public static Refusal ChoicesDoNotAddUp(ChoiceFigures candidate, int valid) =>
        Refusal.Invalid(
            "count.choices-do-not-add-up",
            $"{candidate.Who.Name}：赞成 {candidate.For}、不赞成 {candidate.Against}、弃权 {candidate.Abstained}，相加应等于有效票 {valid} 张"
        );

    public static Refusal WrittenInIsCandidate(string name) =>
        Refusal.Invalid("count.written-in-is-candidate", $"{name} 是候选人，不能又作为另选他人计票");

    public static Refusal WrittenInIsElected(string name) =>
        Refusal.Invalid("count.written-in-is-elected", $"{name} 在前一轮已经当选，不能再作为另选他人计票");

    public static Refusal WrittenInTwice(string name) =>
        Refusal.Invalid("count.written-in-twice", $"另选他人中 {name} 写了两次，请合并计算");

    public static Refusal WrittenInTooOften(string name, int valid) =>
        Refusal.Invalid("count.written-in-too-often", $"另选 {name} 只计得票数，且不能多于有效票 {valid} 张");

    public static Refusal MoreWrittenInThanAgainst(int written, int against, Rule rule) =>
        Refusal.Invalid("count.more-written-in-than-against", $"另选他人共 {written} 票，多于不赞成 {against} 票；弃权的不能另选他人") with
        {
            Article = rule.Article,
        };

    public static Refusal MoreVotesThanSeats(int votes, int valid, int seats, Rule rule) =>
        Refusal.Invalid(
            "count.more-votes-than-seats",
            $"赞成和另选共 {votes} 票；有效票 {valid} 张，每张最多选 {seats} 人，至多 {(long)valid * seats} 票，请把多选的计入废票"
        ) with
        {
            Article = rule.Article,
        };
}
