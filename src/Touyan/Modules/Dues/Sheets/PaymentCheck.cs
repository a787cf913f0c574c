using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;
using Touyan.Modules.Members;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>A row that passed: whose payment it is, and for which months.</summary>
internal sealed record PaymentEntry(MemberGlance Member, DateOnly PaidOn, DuesMethod Method, OpenMonths.Shared Shared);

/// <summary>Checks rows one after another; a member who stands in several pays on where the one before ended.</summary>
internal sealed class PaymentCheck(
    IReadOnlyDictionary<CitizenId, MemberGlance> members,
    IEnumerable<MonthLine> lines,
    HashSet<(OrganizationId, int)> closed,
    DateOnly today,
    DateOnly lastMonth,
    DuesRules rules
)
{
    private readonly Dictionary<MemberId, List<MonthLine>> open = lines.GroupBy(l => l.MemberId).ToDictionary(g => g.Key, g => g.ToList());

    public PaymentEntry? Check(DuesRow row)
    {
        var member = row.Member(members);
        var on = row.Day(PaymentColumns.PaidOn, "paid-on.not-a-date");
        if (on > today)
            row.Reject("paid-on.in-future", PaymentColumns.PaidOn, "交纳日期不能晚于今天。");

        if (member is not null && on is { } day && closed.Contains((member.OrganizationId, day.Year)))
            row.Reject("paid-on.closed", PaymentColumns.PaidOn, "该党支部这一年的账目已经公布，不能再记入该年。");

        var fen = row.Money(PaymentColumns.Amount, "amount.invalid", isRequired: true);
        var method = row.Word<DuesMethod>(PaymentColumns.Method, DuesMethod.BankTransfer);
        if (row.IsRefused || member is null)
            return null;

        return Shared(row, member, fen!.Value) is { } shared ? new PaymentEntry(member, on!.Value, method!.Value, shared) : null;
    }

    private OpenMonths.Shared? Shared(DuesRow row, MemberGlance member, long fen)
    {
        var months = open.GetValueOrDefault(member.Id) ?? [];
        var shared = OpenMonths.Share(months, lastMonth, fen);
        if (shared.Months.Count == 0)
            row.Reject("amount.nothing-open", PaymentColumns.Amount, "没有应交未交的月份，请先核定当月党费。");
        else if (shared.OverFen >= Fen.Of(rules.LargeFrom.Value))
            row.Reject("amount.large", PaymentColumns.Amount, "多出的部分属于大额党费，请由基层党委代收。");

        if (row.IsRefused)
            return null;

        foreach (var paid in shared.Months)
        {
            var at = months.FindIndex(l => l.Month == paid.Month);
            months[at] = months[at] with { PaidFen = months[at].PaidFen + paid.Fen, Turns = months[at].Turns + 1 };
        }

        return shared;
    }
}
