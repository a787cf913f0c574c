using Touyan.Kernel;

namespace Touyan.Modules.Dues.Model;

/// <summary>Refusals that a rule asks for: each cites it.</summary>
internal static partial class DuesRefusals
{
    public static Refusal FarmerOutside(DuesRules rules) =>
        Refusal.Invalid(
            "dues.farmer-outside",
            $"农民党员每月交 {Fen.Text(Fen.Of(rules.FarmerLeast.Value))} 至 {Fen.Text(Fen.Of(rules.FarmerMost.Value))} 元",
            "ChosenYuan"
        ) with
        {
            Article = rules.FarmerLeast.Article,
        };

    public static Refusal FixedForTheYear(DuesRules rules) =>
        Refusal.Invalid("dues.fixed-for-the-year", "党费数额年初核定，年内一般不变动；确需变动的请写明原因", "MidYearReason") with
        {
            Article = rules.Reassessment.Article,
        };

    public static Refusal TooLongAgo(DateOnly first, DuesRules rules) =>
        Refusal.Invalid(
            "dues.too-long-ago",
            $"补交党费一般不超过 {rules.ArrearsMonths.Value} 个月（{DuesMonth.Text(first)} 起）；确需补交更早月份的请写明原因",
            "Reason"
        ) with
        {
            Article = rules.ArrearsMonths.Article,
        };

    public static Refusal IsLarge(DuesRules rules) =>
        Refusal.Invalid(
            "dues.is-large",
            $"一次自愿多交 {rules.LargeFrom.Value:0} 元以上的是大额党费，请由基层党委代收并全部转交中央",
            "AmountYuan"
        ) with
        {
            Article = rules.LargeFrom.Article,
        };

    public static Refusal NotLarge(DuesRules rules) =>
        Refusal.Invalid(
            "dues.not-large",
            $"一次自愿多交不足 {rules.LargeFrom.Value:0} 元的不是大额党费，请随日常党费登记",
            "AmountYuan"
        ) with
        {
            Article = rules.LargeFrom.Article,
        };

    public static Refusal NotCollective(DuesRules rules) =>
        Refusal.Invalid("dues.not-collective", "使用和下拨党费应当集体讨论决定，请写明会议和日期", "Decision") with
        {
            Article = rules.Collective.Article,
        };

    public static Refusal UseUnknown(DuesRules rules) =>
        Refusal.Invalid("dues.use-unknown", "不在党费使用范围以内", "Use") with
        {
            Article = rules.Uses.Article,
        };

    public static Refusal ShareNotSet(DuesRules rules) =>
        Refusal.Conflict("dues.share-not-set", "本县尚未规定上缴比例，请先在规则库中提请本县规定") with
        {
            Article = rules.CommitteeShare.Article,
        };

    public static Refusal ReliefTooMuch(long due, DuesRules rules) =>
        Refusal.Invalid("dues.relief-too-much", $"少交后的数额应当低于原来每月应交的 {Fen.Text(due)} 元") with
        {
            Article = rules.Relief.Article,
        };
}
