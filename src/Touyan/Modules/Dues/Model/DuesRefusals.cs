using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

internal static partial class DuesRefusals
{
    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal MemberNotFound = Refusal.NotFound("member.not-found", "没有找到该党员，或不在您的管理范围内");

    public static readonly Refusal PaymentNotFound = Refusal.NotFound("dues.payment-not-found", "没有找到这笔收款，或不在您的管理范围内");

    public static readonly Refusal EntryNotFound = Refusal.NotFound("dues.entry-not-found", "没有找到这张凭证，或不在您的管理范围内");

    public static readonly Refusal RemittanceNotFound = Refusal.NotFound(
        "dues.remittance-not-found",
        "没有找到这笔上缴或者下拨，或不在您的管理范围内"
    );

    public static readonly Refusal LargeNotFound = Refusal.NotFound("dues.large-not-found", "没有找到这笔大额党费，或不在您的管理范围内");

    public static readonly Refusal BasisNotFound = Refusal.NotFound("dues.basis-not-found", "没有核定过计算基数");

    public static Refusal NoBasisFor(DateOnly month) =>
        Refusal.Conflict("dues.no-basis-for-month", $"{DuesMonth.Text(month)}没有核定过计算基数，请先核定，再撤销");

    public static readonly Refusal Forbidden = Refusal.Forbidden("dues.forbidden", "您没有权限办理这里的党费");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("dues.changed-meanwhile", "刚有他人登记了同一内容，请刷新后再办理");

    public static readonly Refusal NotABranch = Refusal.Invalid("dues.not-a-branch", "党费由党支部收缴，请选择党支部", "Organization");

    public static readonly Refusal ChosenForFarmersOnly = Refusal.Invalid(
        "dues.chosen-for-farmers-only",
        "只有农民党员由党支部确定每月数额",
        "ChosenYuan"
    );

    public static readonly Refusal NothingPosted = Refusal.Invalid("dues.nothing-posted", "金额应当大于零", "AmountYuan");

    public static readonly Refusal NobodyTicked = Refusal.Invalid("dues.nobody-ticked", "请勾选已经交纳的党员", "Members");

    public static readonly Refusal NothingOpen = Refusal.Invalid("dues.nothing-open", "到这个月为止没有应交未交的党费", "Until");

    public static readonly Refusal AlreadyReversed = Refusal.Conflict("dues.already-reversed", "这笔收款已经冲销");

    public static readonly Refusal ReversalStays = Refusal.Conflict("dues.reversal-stays", "冲销不能再冲销；冲销错了的，请重新登记收款");

    public static readonly Refusal EntryBelongsToOther = Refusal.Conflict(
        "dues.entry-belongs-to-other",
        "这张凭证随收款、上缴或者大额党费产生，请在那里更正"
    );

    public static readonly Refusal AlreadyReceived = Refusal.Conflict("dues.already-received", "这笔款项已经登记收到");

    public static readonly Refusal AlreadyHandedOn = Refusal.Conflict("dues.already-handed-on", "这笔大额党费已经转交");

    public static readonly Refusal NoReceiptExpected = Refusal.Conflict(
        "dues.no-receipt-expected",
        "尚未转交，或者已经登记过中央收据，不能再登记"
    );

    public static readonly Refusal NobodyAbove = Refusal.Invalid("dues.nobody-above", "上面没有可以上缴的党组织");

    public static readonly Refusal NotBelow = Refusal.Invalid("dues.not-below", "只能下拨给直属的下一级党组织", "To");

    public static readonly Refusal NothingToPublish = Refusal.Invalid("dues.nothing-to-publish", "该年没有党费账目", "Year");

    public static readonly Refusal YearNotOver = Refusal.Invalid("dues.year-not-over", "该年尚未结束，年终以后公布", "Year");

    public static readonly Refusal AlreadyPublished = Refusal.Conflict("dues.already-published", "该年的党费收缴使用情况已经公布");

    public static readonly Refusal NoIncome = Refusal.NotFound("dues.no-income", "没有登记计算基数的金额");

    public static readonly Refusal PayerNameMissing = Refusal.Invalid("dues.payer-name-missing", "代交的请写明代交人姓名", "PayerName");

    public static readonly Refusal FractionOfFen = Refusal.Invalid("dues.fraction-of-fen", "金额最多两位小数", "AmountYuan");

    public static readonly Refusal OpeningOnce = Refusal.Conflict("dues.opening-once", "期初余额只登记一次，并且在其他账目以前");

    public static readonly Refusal UseMissing = Refusal.Invalid("dues.use-missing", "请选择使用项目", "Use");

    public static readonly Refusal NoBasicCommittee = Refusal.Invalid("dues.no-basic-committee", "大额党费由基层党委代收", "Organization");

    public static Refusal InFuture(string field) => Refusal.Invalid("date.in-future", "日期不能晚于今天", field);

    public static Refusal IncomeDisagrees(DuesCategory category) =>
        Refusal.Invalid(
            "dues.income-disagrees",
            category.HasIncome
                ? $"{Words.Of(category)}的党员按收入计算，请填写计算基数"
                : $"{Words.Of(category)}的党员每月交固定数额，不填写计算基数",
            "IncomeYuan"
        );

    public static Refusal BeforeLastBasis(DateOnly from) =>
        Refusal.Invalid("dues.before-last-basis", $"现行基数自 {DuesMonth.Text(from)} 起，起始月份不能早于这个月", "From");

    public static Refusal DoesNotBalance(long fen) =>
        Refusal.Invalid("dues.does-not-balance", $"借贷不平，相差 {Fen.Text(Math.Abs(fen))} 元");

    public static Refusal ReversalDay(DateOnly since) =>
        Refusal.Invalid("dues.reversal-day", $"冲销日期不早于收款日期 {since:yyyy-MM-dd}，不晚于今天", "On");

    public static Refusal ReceivedBeforeSent(DateOnly sent) =>
        Refusal.Invalid("dues.received-before-sent", $"日期不能早于 {sent:yyyy-MM-dd}", "On");

    public static Refusal MonthTooFar(DateOnly last) =>
        Refusal.Invalid("dues.month-too-far", $"最多核定到 {DuesMonth.Text(last)}", "Month");

    public static Refusal NotAssessed(int count) =>
        Refusal.Conflict("dues.not-assessed", $"勾选的党员中有 {count} 名该月没有应交未交的党费，可能刚有他人登记，请刷新");

    public static Refusal YearClosed(int year) =>
        Refusal.Conflict("dues.year-closed", $"{year} 年的账目已经公布，不能再记入该年，请记入以后的日期", "On");

    public static Refusal NotEnoughCash(long fen) =>
        Refusal.Conflict("dues.not-enough-cash", $"账上现有 {Fen.Text(fen)} 元，不够支付", "AmountYuan");

    public static Refusal NothingToRemit(long owed) =>
        Refusal.Invalid("dues.nothing-to-remit", $"按比例还应上缴 {Fen.Text(Math.Max(0, owed))} 元，上缴金额应在其以内", "AmountYuan");

    public static Refusal ChangedSinceImport(int count) =>
        Refusal.Conflict("dues.changed-since-import", $"有 {count} 名党员导入以后又核定了计算基数或者已经核定了党费，不能撤销");
}
