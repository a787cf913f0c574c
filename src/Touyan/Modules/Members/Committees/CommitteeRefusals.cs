using Touyan.Kernel;
using Touyan.Modules.Rulebook;

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

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal OrganizationDissolved = Refusal.Conflict(
        "committee.organization-dissolved",
        "该党组织已经撤销，不能登记班子和届次"
    );

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "committee.changed-meanwhile",
        "该届班子刚被他人修改，请刷新后重新填写"
    );

    public static Refusal NotEligible(Rule rule, string why) =>
        Refusal.Invalid("committee.not-eligible", $"班子成员应当是党籍正常的正式党员，{why}", "MemberId") with
        {
            Article = rule.Article,
        };

    public static Refusal SecretaryTooNew(DateOnly standsFrom, Cited<int> years) =>
        Refusal.Invalid(
            "committee.secretary-too-new",
            $"党支部书记一般应当具有 {years.Value} 年以上党龄，该党员党龄从 {standsFrom:yyyy-MM-dd} 算起；确因工作需要任职的，请勾选“已经上级批准的特殊情况”",
            "IsExceptional"
        ) with
        {
            Article = years.Article,
        };

    public static Refusal TooManySeats(Cited<Bounds> seats) =>
        Refusal.Invalid("committee.too-many-seats", $"该党组织班子职数应为 {seats.Value.With("人")}", "Seats") with
        {
            Article = seats.Article,
        };

    public static Refusal NotLater(DateOnly due) =>
        Refusal.Invalid("committee.not-later", $"延期后的届满日期应当晚于 {due:yyyy-MM-dd}", "Until");

    public static Refusal ShiftNeedsApproval(DateOnly due, Cited<int> years) =>
        Refusal.Invalid(
            "committee.shift-needs-approval",
            $"本届任期至 {due:yyyy-MM-dd} 届满，提前或者延期换届须经上级党组织批准，请填写批复文号",
            "DocumentNumber"
        ) with
        {
            Article = years.Article,
        };

    public static Refusal ShiftedTooFar(DateOnly due, Cited<int> years, string field) =>
        Refusal.Invalid(
            "committee.shifted-too-far",
            $"本届任期至 {due:yyyy-MM-dd} 届满，提前或者延期换届一般不超过 {years.Value} 年；上级党组织批准超过的，请勾选“已经上级批准的特殊情况”",
            field
        ) with
        {
            Article = years.Article,
        };

    public static Refusal NumberNotNext(int last) => Refusal.Invalid("committee.number-not-next", $"届次应当在第 {last} 届之后", "Number");

    public static readonly Refusal Forbidden = Refusal.Forbidden("committee.forbidden", "您没有权限登记该党组织的班子和届次");

    public static Refusal NumberTaken(int number) => Refusal.Conflict("committee.number-taken", $"第 {number} 届已经登记", "Number");

    public static Refusal NoSeatLeft(int seats) =>
        Refusal.Conflict("committee.no-seat-left", $"班子职数为 {seats} 人，已经满员", "MemberId");

    public static Refusal InFuture(string field) => Refusal.Invalid("date.in-future", "日期不能晚于今天", field);

    public static Refusal BeforeItsBeginning(string field) =>
        Refusal.Invalid("committee.before-its-beginning", "日期不能早于上一届产生或者其任职变动的日期", field);

    public static Refusal OutsideTheTerm(DateOnly from, string field = "From") =>
        Refusal.Invalid("committee.outside-the-term", $"日期应当在 {from:yyyy-MM-dd} 至今天之间", field);
}
