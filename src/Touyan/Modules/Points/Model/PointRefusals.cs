using Touyan.Kernel;

namespace Touyan.Modules.Points.Model;

internal static class PointRefusals
{
    public static readonly Refusal MemberNotFound = Refusal.NotFound("points.member-not-found", "没有找到该党员，或不在您的管理范围内");

    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal SpendingNotFound = Refusal.NotFound("points.spending-not-found", "没有找到该登记，或不在您的管理范围内");

    public static readonly Refusal RuleUnknown = Refusal.Invalid("points.rule-unknown", "请选择用途", "Rule");

    public static readonly Refusal NotOnTheBooks = Refusal.Conflict("points.not-on-the-books", "该党员已不在册，不能使用积分");

    public static readonly Refusal SpendingDecided = Refusal.Conflict("points.spending-decided", "该登记已经办理");

    public static readonly Refusal OwnSpending = Refusal.Conflict("points.own-spending", "应由登记人和使用人以外的同志确认");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("points.changed-meanwhile", "积分刚有变动，请刷新后重新办理");

    public static readonly Refusal NothingGranted = Refusal.Invalid("points.nothing-granted", "补记的积分应大于 0", "points");

    public static Refusal NotEnough(int available, int wanted) =>
        Refusal.Conflict("points.not-enough", $"可用积分 {available} 分，不够 {wanted} 分");
}
