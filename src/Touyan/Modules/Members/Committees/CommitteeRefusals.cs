using Touyan.Kernel;

namespace Touyan.Modules.Members.Committees;

internal static class CommitteeRefusals
{
    public static readonly Refusal TermEnded = Refusal.Conflict("committee.term-ended", "该届班子已经结束，不能再作变更");

    public static readonly Refusal TermNotFound = Refusal.NotFound("committee.term-not-found", "没有找到该届班子");

    public static readonly Refusal PostNotFound = Refusal.NotFound("committee.post-not-found", "没有找到该任职记录");

    public static readonly Refusal PostEnded = Refusal.Conflict("committee.post-ended", "该职务已经免去");

    public static readonly Refusal PostUnknown = Refusal.Invalid("committee.post-unknown", "请选择职务", "Post");

    public static readonly Refusal AlreadyHolds = Refusal.Conflict("committee.already-holds", "该党员已任此职", "MemberId");

    public static readonly Refusal PostIsTaken = Refusal.Conflict("committee.post-is-taken", "该职务已有人担任，请先免去现任职务", "Post");

    public static readonly Refusal NoSeats = Refusal.Invalid("committee.no-seats", "班子职数至少为 1", "Seats");

    public static readonly Refusal MemberNotFound = Refusal.Invalid(
        "committee.member-not-found",
        "没有找到该党员，或不在您的管理范围内",
        "MemberId"
    );

    public static readonly Refusal NotEligible = Refusal.Invalid("committee.not-eligible", "班子成员应当是在册的正式党员", "MemberId");

    public static readonly Refusal Forbidden = Refusal.Forbidden("committee.forbidden", "您没有权限登记该党组织的班子和届次");

    public static Refusal NumberTaken(int number) => Refusal.Conflict("committee.number-taken", $"第 {number} 届已经登记", "Number");

    public static Refusal NoSeatLeft(int seats) =>
        Refusal.Conflict("committee.no-seat-left", $"班子职数为 {seats} 人，已经满员", "MemberId");

    public static Refusal InFuture(string field) => Refusal.Invalid("date.in-future", "日期不能晚于今天", field);

    public static Refusal BeforeItsBeginning(string field) =>
        Refusal.Invalid("committee.before-its-beginning", "日期不能早于上一届产生或者其任职变动的日期", field);

    public static Refusal OutsideTheTerm(DateOnly from) =>
        Refusal.Invalid("committee.outside-the-term", $"日期应当在 {from:yyyy-MM-dd} 至今天之间", "From");
}
