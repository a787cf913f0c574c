using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members;

/// <summary>What the books of members refuse, and how it is said.</summary>
internal static class MemberRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("member.not-found", "没有找到该党员，或不在您的管理范围内");

    public static readonly Refusal Forbidden = Refusal.Forbidden("member.forbidden", "您没有权限办理该党员的此项业务");

    public static readonly Refusal CannotMerge = Refusal.Conflict(
        "member.cannot-merge",
        "这两份档案不能合并：其中一份已经并入别的档案，或两份是同一份"
    );

    public static readonly Refusal KeptIsNeither = Refusal.Invalid("merge.kept-is-neither", "请选择保留两份档案中的哪一份", "Kept");

    public static readonly Refusal NotTwoRecords = Refusal.Conflict("member.not-two-records", "应为两份不同的档案，且都没有并入别的档案");

    public static readonly Refusal MergeNotFound = Refusal.NotFound("merge.not-found", "没有找到这次合并");

    public static readonly Refusal MergeUndone = Refusal.Conflict("merge.already-undone", "这次合并已经撤销");

    public static readonly Refusal ChangedSinceMerge = Refusal.Conflict(
        "merge.changed-since",
        "合并以后其中一份档案又有变动，不能撤销；请先核对变动记录"
    );

    public static readonly Refusal NotOnTheBooks = Refusal.Conflict("member.not-on-the-books", "该党员已不在册，不能办理此项业务");

    public static readonly Refusal IdNumberInvalid = Refusal.Invalid(
        "id-number.invalid",
        "公民身份号码有误，请核对位数和校验码",
        "IdNumber"
    );

    public static readonly Refusal PhoneAndNone = Refusal.Invalid("phone.and-none", "填写了新号码，就不能同时选择删除", "RemovePhone");

    public static readonly Refusal NoSuchIdNumber = Refusal.Invalid(
        "id-number.not-found",
        "您的管理范围内没有登记该公民身份号码的党员",
        "IdNumber"
    );

    public static readonly Refusal IdNumberTaken = Refusal.Conflict(
        "id-number.already-registered",
        "该公民身份号码已有党员登记",
        "IdNumber"
    );

    public static readonly Refusal OrganizationNotFound = Refusal.Invalid(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内；有同名的请填写全称",
        "Organization"
    );

    public static readonly Refusal NothingToReveal = Refusal.Conflict("member.nothing-to-reveal", "该项没有登记");

    public static readonly Refusal GroundRequired = Refusal.Invalid("member.ground-required", "请说明为什么直接登记", "Ground");

    public static readonly Refusal UntilRequired = Refusal.Invalid("probation.until-required", "请填写延长至哪一天", "Until");

    public static readonly Refusal LeaveReasonRequired = Refusal.Invalid("leaving.reason-required", "请选择出党方式", "LeaveReason");

    public static readonly Refusal AlreadyFull = Refusal.Conflict("member.already-full", "该党员已是正式党员");

    public static readonly Refusal AlreadyThere = Refusal.Conflict("member.already-there", "该党员已在该党组织", "Organization");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict(
        "member.changed-meanwhile",
        "该党员信息刚被他人修改，请刷新后重新填写"
    );

    public static readonly Refusal OnlyProbationaryIsCancelled = Refusal.Conflict(
        "member.only-probationary-is-cancelled",
        "取消预备党员资格只适用于预备党员",
        "LeaveReason"
    );

    public static readonly Refusal ProbationaryHasNoConversion = Refusal.Invalid(
        "conversion-date.on-probationary-member",
        "预备党员没有转正日期",
        "ConvertedOn"
    );

    public static readonly Refusal ConversionNeedsDay = Refusal.Invalid("conversion-date.required", "请填写转正日期", "ConvertedOn");

    public static readonly Refusal SpellsInTheWay = Refusal.Conflict(
        "member.later-changes-in-the-way",
        "更正后的日期与其后登记的变更相抵触，请先核对组织关系记录"
    );

    public static readonly Refusal OccupationNeedsDay = Refusal.Invalid("occupation.needs-a-day", "请填写新岗位的开始日期", "From");

    public static Refusal BothHaveAccounts(IEnumerable<string> userNames) =>
        Refusal.Conflict(
            "merge.both-have-accounts",
            $"两份档案都有在用的账号（{string.Join("、", userNames)}），请先停用其中一份的账号并终止其岗位"
        );

    public static Refusal NotTransferredOut(MembershipStanding standing) =>
        Refusal.Conflict("member.not-transferred-out", $"该公民身份号码已有党员登记，党籍状态为“{Words.Of(standing)}”，不能办理转入");

    public static Refusal HoldsOffice(IEnumerable<string> offices) =>
        Refusal.Conflict(
            "member.holds-office",
            $"该党员现任{string.Join("、", offices)}，调出后不再属于该党组织，请先免去职务",
            "Organization"
        );

    public static Refusal NotABranch(string name) =>
        Refusal.Invalid("organization.not-a-branch", $"“{name}”不是党支部，党员应当编入党支部", "Organization");

    public static Refusal UnknownCode(string what, string field) => Refusal.Invalid("code.unknown", $"请选择{what}", field);

    public static Refusal WrongStanding(MembershipStanding standing) =>
        Refusal.Conflict("member.wrong-standing", $"该党员的党籍状态为“{Words.Of(standing)}”，不能办理此项业务");

    public static Refusal ProbationNotEnded(DateOnly ends, string article) =>
        Refusal.Invalid("conversion-date.before-probation-ends", $"预备期至 {ends:yyyy-MM-dd} 届满，此前不能转正", "On") with
        {
            Article = article,
        };

    public static Refusal AlreadyExtended(Cited<int> most) =>
        Refusal.Conflict("probation.already-extended", $"预备期只能延长 {most.Value} 次") with
        {
            Article = most.Article,
        };

    public static Refusal ExtensionOutOfBounds(DateOnly ends, Cited<Bounds> months) =>
        Refusal.Invalid(
            "probation.extension-out-of-bounds",
            $"预备期于 {ends:yyyy-MM-dd} 届满，延长时间应为 {months.Value} 个月，即延长至 {ends.AddMonths(months.Value.Min ?? 0):yyyy-MM-dd} 与 {ends.AddMonths(months.Value.Max ?? 0):yyyy-MM-dd} 之间",
            "Until"
        ) with
        {
            Article = months.Article,
        };

    public static Refusal SearchNotEnded(DateOnly from, Cited<int> months) =>
        Refusal.Invalid("suspension.search-not-ended", $"失去联系满 {months.Value} 个月（{from:yyyy-MM-dd}）后方可停止党籍", "On") with
        {
            Article = months.Article,
        };

    /// <summary>An import cannot be taken back: some of its members went on.</summary>
    public static Refusal ChangedSinceImport(int count, IEnumerable<string> names) =>
        Refusal.Conflict(
            "import.changed-since",
            $"其中 {count} 名党员在导入后又办理过其他事项，不能整次撤销：{string.Join("、", names)}{(count > 5 ? "等" : "")}。"
        );

    public static Refusal NotYetDelisted(Cited<int> years) =>
        Refusal.Invalid(
            "leaving.not-yet-delisted",
            $"停止党籍满 {years.Value} 年仍未取得联系的，方可按失联查找无果除名",
            "LeaveReason"
        ) with
        {
            Article = years.Article,
        };

    public static Refusal AdmittedTooYoung(Cited<int> age) =>
        Refusal.Invalid("admission-date.under-18", $"入党时不满 {age.Value} 周岁", "AdmittedOn") with
        {
            Article = age.Article,
        };

    public static Refusal InFuture(string field) => Refusal.Invalid("date.in-future", "日期不能晚于今天", field);

    public static Refusal BeforeBirth(string field) => Refusal.Invalid("date.before-birth", "日期不能早于出生日期", field);

    public static Refusal BeforeLastChange(DateOnly last, string field) =>
        Refusal.Invalid("date.before-last-change", $"日期不能早于上一次变更（{last:yyyy-MM-dd}）", field);

    public static Refusal StillGoingOn(IEnumerable<string> what) =>
        Refusal.Conflict("member.still-going-on", $"要并入的那份档案还有：{string.Join('、', what)}，请先办结再合并");
}
