using Touyan.Kernel;

namespace Touyan.Modules.Development.Plans;

/// <summary>What plans refuse.</summary>
internal static class PlanRefusals
{
    public static readonly Refusal NoPlaces = Refusal.Invalid("plan.no-places", "名额不能是 0", "Places");

    public static readonly Refusal CommitteeNotFound = Refusal.Invalid(
        "plan.committee-not-found",
        "没有找到这个党委，或它没有审批预备党员的权限",
        "Organization"
    );

    public static readonly Refusal BranchNotFound = Refusal.Invalid(
        "plan.branch-not-found",
        "没有找到这个党支部，或它不归该党委审批",
        "Branch"
    );

    public static readonly Refusal NotGranted = Refusal.Conflict("plan.not-granted", "该党委这一年度还没有下达的计划，不能分解");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("plan.changed-meanwhile", "计划刚刚由他人变动过，请按最新情况再办");

    public static Refusal BelowUse(PlanBalance balance) =>
        Refusal.Invalid("plan.below-use", $"最多收回 {balance.Free} 个名额：其余的已经分解或占用", "Places");

    public static Refusal NothingToPassDown(PlanBalance balance) =>
        Refusal.Invalid("plan.nothing-to-pass-down", $"没有分解、没有占用的名额还有 {balance.Free} 个", "Places");

    public static Refusal BelowUseOfBranch(int left) =>
        Refusal.Invalid("plan.below-use-of-branch", $"该党支部剩余 {left} 个名额，不能多收回", "Places");

    public static Refusal Exhausted(DevelopmentPlan plan, OrganizationId branch, string? article)
    {
        var balance = plan.Balance;
        var of =
            balance.AssignedTo(branch) > 0
                ? $"该党支部分得 {balance.AssignedTo(branch)} 个，已占用 {balance.TakenBy(branch)} 个"
                : $"计划 {balance.Granted} 个，已占用 {balance.Taken} 个，已分解给其他党支部 {balance.Assigned} 个";
        return Refusal.Conflict("plan.exhausted", $"{plan.Year} 年度发展党员计划没有剩余名额：{of}") with { Article = article };
    }

    public static Refusal NoPlan(int year, string committee, string? article) =>
        Refusal.Conflict("plan.none", $"{committee}没有 {year} 年度的发展党员计划，不能通过预审") with
        {
            Article = article,
        };
}
