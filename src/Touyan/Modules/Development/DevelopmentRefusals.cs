using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development;

/// <summary>What the house of member development refuses, and how it is said. What regulations ask for is in <see cref="GateRefusals"/>.</summary>
internal static class DevelopmentRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("applicant.not-found", "没有找到这名发展党员工作对象，或不在您的管理范围内");

    public static readonly Refusal Forbidden = Refusal.Forbidden("applicant.forbidden", "您没有权限办理此人的这项业务");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("applicant.changed-meanwhile", "信息刚被他人修改，请刷新后重新填写");

    public static readonly Refusal NumberTaken = Refusal.Conflict(
        "applicant.already-registered",
        "该公民身份号码的申请人正在培养发展中，不能重复登记",
        "IdNumber"
    );

    public static readonly Refusal AlreadyMember = Refusal.Conflict(
        "applicant.already-member",
        "该公民身份号码已登记为党员，不能再申请入党",
        "IdNumber"
    );

    public static readonly Refusal NotOnProbation = Refusal.Conflict(
        "applicant.not-on-probation",
        "花名册上没有这名预备党员，请先导入花名册",
        "IdNumber"
    );

    public static readonly Refusal OfAnotherBranch = Refusal.Conflict(
        "applicant.of-another-branch",
        "与花名册上他所在的党支部不同",
        "Organization"
    );

    public static readonly Refusal AdmittedBeforeTarget = Refusal.Invalid(
        "date.order",
        "花名册上他成为预备党员的日期早于确定为发展对象的日期",
        "TargetOn"
    );

    public static readonly Refusal BranchNotFound = Refusal.Invalid(
        "organization.not-found",
        "没有找到该党支部，或不在您的管理范围内；有同名的请填写全称",
        "Organization"
    );

    public static readonly Refusal InFuture = Refusal.Invalid("date.in-future", "日期不能晚于今天", "On");

    public static readonly Refusal AlreadyThere = Refusal.Conflict("applicant.already-there", "已在该党支部", "Organization");

    public static readonly Refusal BeforeLastMove = Refusal.Invalid("applicant.before-last-move", "日期不能早于申请日期和上一次转移", "On");

    public static readonly Refusal ReviewedThatDay = Refusal.Conflict("review.same-day", "这一天已有考察记录", "On");

    public static readonly Refusal NoActivists = Refusal.Conflict("analysis.no-activists", "该党委没有入党积极分子，不需要分析");

    public static readonly Refusal NotACommittee = Refusal.Invalid("analysis.not-a-committee", "没有找到这个党委", "Organization");

    public static readonly Refusal NothingToReveal = Refusal.Conflict("applicant.nothing-to-reveal", "该项没有登记");

    public static readonly Refusal NoCase = Refusal.NotFound("applicant.no-case", "此人还没有办理单");

    public static Refusal ChangedSinceImport(int count, IEnumerable<string> names) =>
        Refusal.Conflict("applicant.changed-since-import", $"导入以后 {count} 人又有办理，不能撤销：{string.Join("、", names.Take(5))}");

    public static Refusal WrongStage(ApplicantStage stage) =>
        Refusal.Conflict("applicant.wrong-stage", $"此人现为“{Words.Of(stage)}”，不能办理此项业务");

    public static Refusal ReviewBeforeActivist(DateOnly day) =>
        Refusal.Invalid("review.before-activist", $"{day:yyyy-MM-dd} 才确定为入党积极分子，考察不能早于这一天", "On");

    public static Refusal NotABranch(string name) => Refusal.Invalid("applicant.not-a-branch", $"“{name}”不是党支部", "Organization");

    public static Refusal MayNotAdmit(string name, string type, Rule rule) =>
        Refusal.Invalid("applicant.branch-may-not-admit", $"“{name}”是{type}，不承担发展党员的职责", "Organization") with
        {
            Article = rule.Article,
        };
}
