using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>What the books of members refuse, and how it is said.</summary>
internal static class MemberRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("member.not-found", "没有找到该党员，或不在您的管理范围内");

    public static readonly Refusal Forbidden = Refusal.Forbidden("member.forbidden", "您没有权限办理该党员的此项业务");

    public static readonly Refusal NotOnTheBooks = Refusal.Conflict("member.not-on-the-books", "该党员已不在册，不能办理此项业务");

    public static readonly Refusal OccupationNeedsDay = Refusal.Invalid("occupation.needs-a-day", "请填写新岗位的开始日期", "From");

    public static Refusal BeforeBirth(string field) => Refusal.Invalid("date.before-birth", "日期不能早于出生日期", field);

    public static Refusal BeforeLastChange(DateOnly last, string field) =>
        Refusal.Invalid("date.before-last-change", $"日期不能早于上一次变更（{last:yyyy-MM-dd}）", field);
}
