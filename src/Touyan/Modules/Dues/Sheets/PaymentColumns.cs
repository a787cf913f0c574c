using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>The columns of a sheet of payments (a bank's, a payment platform's), and how they are headed.</summary>
internal static class PaymentColumns
{
    public const string PaidOn = "paid-on";
    public const string Amount = "amount";
    public const string Method = "method";

    public static IReadOnlyList<WantedColumn> Wanted { get; } =
    [
        new(DuesRow.Name, "姓名", IsRequired: true, "党员姓名", "户名", "交款人"),
        new(DuesRow.IdNumber, "公民身份号码", IsRequired: true, "身份证号码", "身份证号", "证件号码")
        {
            Masked = text => new CitizenId(text).ToString(),
        },
        new(PaidOn, "交纳日期", IsRequired: true, "交易日期", "缴费日期", "入账日期"),
        new(Amount, "金额（元）", IsRequired: true, "金额", "交易金额", "缴费金额", "实缴金额"),
        new(Method, "交款方式", IsRequired: false, "缴费方式", "渠道"),
    ];

    /// <summary>What each problem is called, in a few words.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id-number.invalid"] = "身份号码有误",
            ["id-number.not-a-member"] = "不是管理范围内的党员",
            ["name.disagrees"] = "姓名与档案不一致",
            ["word.unknown"] = "不能识别的词",
            ["paid-on.not-a-date"] = "交纳日期无效",
            ["paid-on.in-future"] = "交纳日期晚于今天",
            ["paid-on.closed"] = "该年账目已经公布",
            ["amount.invalid"] = "金额无效",
            ["amount.nothing-open"] = "没有应交未交的月份",
            ["amount.large"] = "属于大额党费",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples { get; } =
    [
        [.. new[] { "李某某", "110101199003077774", "2026-07-03", "129.00", "银行转账" }.Select(SheetCell.Of)],
        [.. new[] { "王某某", "110101198505052222", "2026-07-05", "1.50", "手机支付" }.Select(SheetCell.Of)],
    ];
}
