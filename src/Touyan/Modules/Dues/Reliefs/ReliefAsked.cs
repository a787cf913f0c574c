using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Dues.Reliefs;

/// <summary>What a case asks for, as rulebook/procedures/dues-relief.yaml words it.</summary>
internal sealed record ReliefAsked(DateOnly From, DateOnly To, long? MonthlyFen, string Reason)
{
    private const string Reduced = "少交";

    public static Result<ReliefAsked> Of(CaseValues values)
    {
        if (MonthOf(values, "from-month") is not { } from || MonthOf(values, "to-month") is not { } to || to < from)
            return ReliefRefusals.MonthsWrong;

        var reason = values.Text("hardship") ?? "";
        reason = reason.Length > DuesRelief.ReasonMaxLength ? reason[..DuesRelief.ReasonMaxLength] : reason;
        if (values.Text("relief") != Reduced)
            return new ReliefAsked(from, to, MonthlyFen: null, reason);

        var isAmount = decimal.TryParse(values.Text("monthly"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan);
        return isAmount && yuan > 0 && Fen.IsWhole(yuan) ? new ReliefAsked(from, to, Fen.Of(yuan), reason) : ReliefRefusals.AmountMissing;
    }

    private static DateOnly? MonthOf(CaseValues values, string field) =>
        DateOnly.TryParseExact(values.Text(field) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : null;
}

internal static class ReliefRefusals
{
    public static readonly Refusal MonthsWrong = Refusal.Invalid(
        "dues.relief-months-wrong",
        "请写明从哪个月到哪个月，截止月份不早于起始月份",
        "Values[to-month]"
    );

    public static readonly Refusal AmountMissing = Refusal.Invalid(
        "dues.relief-amount-missing",
        "申请少交的，请写明少交后每月交多少元，最多两位小数",
        "Values[monthly]"
    );

    public static readonly Refusal NoBasis = Refusal.Conflict("dues.relief-without-basis", "该党员还没有核定党费计算基数，请先核定");
}
