using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>Who brought the money (DUES-22). Organisations are not among them.</summary>
public enum DuesPayer
{
    [Display(Name = "本人")]
    Self = 1,

    [Display(Name = "亲属代交")]
    Relative = 2,

    [Display(Name = "其他党员代交")]
    OtherMember = 3,
}

/// <summary>How the money came.</summary>
public enum DuesMethod
{
    [Display(Name = "现金")]
    Cash = 1,

    [Display(Name = "银行转账")]
    BankTransfer = 2,

    [Display(Name = "手机支付")]
    Phone = 3,
}

/// <summary>
/// Dues that a branch took from one member, for some of his months. Never changed: what was wrong is reversed by a row of the same amounts below zero
/// that names it, so that sums are right by themselves. Its receipt keeps its number.
/// </summary>
[DisplayName("党费收缴")]
public sealed class DuesPayment : ICountyOwned
{
    public const int NameMaxLength = 50;

    private readonly List<DuesPaidMonth> months = [];

    private DuesPayment() { }

    public int CountyCode { get; private set; }

    public DuesPaymentId Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    /// <summary>The branch that took it.</summary>
    [DisplayName("收款党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("交纳日期")]
    public DateOnly PaidOn { get; private set; }

    /// <summary>All of it, in fen; below zero for a reversal.</summary>
    [DisplayName("金额（分）")]
    public long AmountFen { get; private set; }

    /// <summary>Of it, what he gave beyond what he owed.</summary>
    [DisplayName("其中自愿多交（分）")]
    public long VoluntaryFen { get; private set; }

    [DisplayName("交款人")]
    public DuesPayer Payer { get; private set; }

    [DisplayName("代交人姓名")]
    public string? PayerName { get; private set; }

    [DisplayName("交款方式")]
    public DuesMethod Method { get; private set; }

    /// <summary>Year of the row of receipts of the branch.</summary>
    [DisplayName("收据年份")]
    public int? ReceiptYear { get; private set; }

    /// <summary>Place in that row, which has no gaps; null for a reversal.</summary>
    [DisplayName("收据号")]
    public int? ReceiptSerial { get; private set; }

    /// <summary>The payment that this one takes back.</summary>
    [NotTraced]
    public DuesPaymentId? ReversesId { get; private set; }

    /// <summary>Why it is reversed; why so many months are made up for at once.</summary>
    [DisplayName("原因")]
    public string? Reason { get; private set; }

    /// <summary>The posting that it is part of.</summary>
    [NotTraced]
    public DuesEntryId EntryId { get; private set; }

    [DisplayName("收款人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public Guid? ImportId { get; private set; }

    public IReadOnlyList<DuesPaidMonth> Months => months;

    public string? Receipt => ReceiptText(ReceiptYear, ReceiptSerial);

    public static string? ReceiptText(int? year, int? serial) => serial is null ? null : $"{year}-{serial:000000}";

    /// <summary>Taken, with its receipt.</summary>
    public static DuesPayment Take(PaymentFacts facts, int receipt, DuesEntryId entry)
    {
        var payment = new DuesPayment
        {
            CountyCode = facts.County,
            Id = EntityId.New<DuesPaymentId>(),
            MemberId = facts.Member,
            OrganizationId = facts.Branch,
            PaidOn = facts.PaidOn,
            AmountFen = facts.Months.Sum(m => m.Fen) + facts.VoluntaryFen,
            VoluntaryFen = facts.VoluntaryFen,
            Payer = facts.Payer,
            PayerName = facts.PayerName,
            Method = facts.Method,
            Reason = facts.Reason,
            ReceiptYear = facts.PaidOn.Year,
            ReceiptSerial = receipt,
            EntryId = entry,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
            ImportId = facts.ImportId,
        };
        payment.months.AddRange(facts.Months.Select(m => DuesPaidMonth.Of(payment, m)));
        return payment;
    }

    /// <summary>The row that takes it back.</summary>
    /// <param name="turns">For each of its months the place of the new row.</param>
    /// <param name="facts">When and why.</param>
    public Result<DuesPayment> Reverse(IReadOnlyDictionary<DateOnly, int> turns, ReversalFacts facts)
    {
        if (ReversesId is not null)
            return DuesRefusals.ReversalStays;

        if (facts.On < PaidOn || facts.On > Clock.ToChinaDate(facts.RecordedAt))
            return DuesRefusals.ReversalDay(PaidOn);

        var back = new DuesPayment
        {
            CountyCode = CountyCode,
            Id = EntityId.New<DuesPaymentId>(),
            MemberId = MemberId,
            OrganizationId = OrganizationId,
            PaidOn = facts.On,
            AmountFen = -AmountFen,
            VoluntaryFen = -VoluntaryFen,
            Payer = Payer,
            PayerName = PayerName,
            Method = Method,
            ReversesId = Id,
            Reason = facts.Reason,
            EntryId = facts.Entry,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
        back.months.AddRange(months.Select(m => DuesPaidMonth.Of(back, new PaidMonth(m.Month, -m.Fen, turns[m.Month]))));
        return back;
    }
}

/// <summary>A part of a payment: what of it is for one month.</summary>
[DisplayName("党费收缴月份")]
public sealed class DuesPaidMonth : ICountyOwned
{
    private DuesPaidMonth() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public DuesPaymentId PaymentId { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    [DisplayName("月份")]
    public DateOnly Month { get; private set; }

    [DisplayName("金额（分）")]
    public long Fen { get; private set; }

    /// <summary>Counts what was paid for this month, reversals included: of two that are taken at once one comes too late.</summary>
    [NotTraced]
    public int Turn { get; private set; }

    /// <summary>When it was paid.</summary>
    [DisplayName("交纳日期")]
    public DateOnly PaidOn { get; private set; }

    internal static DuesPaidMonth Of(DuesPayment payment, PaidMonth part) =>
        new()
        {
            CountyCode = payment.CountyCode,
            Id = Guid.CreateVersion7(),
            PaymentId = payment.Id,
            MemberId = payment.MemberId,
            Month = part.Month,
            Fen = part.Fen,
            Turn = part.Turn,
            PaidOn = payment.PaidOn,
        };
}

/// <summary>So much for a month, and the how manieth time.</summary>
public sealed record PaidMonth(DateOnly Month, long Fen, int Turn);

/// <summary>A payment as it is entered.</summary>
public sealed record PaymentFacts
{
    public required int County { get; init; }
    public required MemberId Member { get; init; }
    public required OrganizationId Branch { get; init; }
    public required DateOnly PaidOn { get; init; }
    public required IReadOnlyList<PaidMonth> Months { get; init; }
    public long VoluntaryFen { get; init; }
    public DuesPayer Payer { get; init; } = DuesPayer.Self;
    public string? PayerName { get; init; }
    public DuesMethod Method { get; init; } = DuesMethod.Cash;
    public string? Reason { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public Guid? ImportId { get; init; }
}

/// <summary>A reversal as it is entered.</summary>
public sealed record ReversalFacts(DateOnly On, string Reason, DuesEntryId Entry, string RecordedBy, DateTime RecordedAt);
