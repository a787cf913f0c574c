using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>Less or nothing for some months, studied by the branch and approved by the committee above. The case behind it tells the rest.</summary>
[DisplayName("党费少交、免交")]
public sealed class DuesRelief : ICountyOwned
{
    public const int ReasonMaxLength = 100;

    private DuesRelief() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    [NotTraced]
    public Guid CaseId { get; private set; }

    [DisplayName("办理单编号")]
    public string Number { get; private set; } = "";

    [DisplayName("起始月份")]
    public DateOnly FromMonth { get; private set; }

    /// <summary>First day of the last month, included.</summary>
    [DisplayName("截止月份")]
    public DateOnly ToMonth { get; private set; }

    /// <summary>What is paid instead, in fen; null when nothing is.</summary>
    [DisplayName("少交后每月数额（分）")]
    public long? MonthlyFen { get; private set; }

    [DisplayName("困难情形")]
    public string Reason { get; private set; } = "";

    [DisplayName("批准日期")]
    public DateOnly ApprovedOn { get; private set; }

    public DuesGround Ground => MonthlyFen is null ? DuesGround.Waived : DuesGround.Reduced;

    public static DuesRelief Approve(ReliefFacts facts) =>
        new()
        {
            CountyCode = facts.County,
            Id = Guid.CreateVersion7(),
            MemberId = facts.Member,
            CaseId = facts.Case,
            Number = facts.Number,
            FromMonth = facts.From,
            ToMonth = facts.To,
            MonthlyFen = facts.MonthlyFen,
            Reason = facts.Reason,
            ApprovedOn = facts.ApprovedOn,
        };

    /// <summary>What is left of an amount; never more than it was.</summary>
    public long Of(long fen) => Math.Min(fen, MonthlyFen ?? 0);

    public bool HoldsIn(DateOnly month) => FromMonth <= month && month <= ToMonth;
}

/// <summary>A relief as it was approved.</summary>
public sealed record ReliefFacts(
    int County,
    MemberId Member,
    Guid Case,
    string Number,
    DateOnly From,
    DateOnly To,
    long? MonthlyFen,
    string Reason,
    DateOnly ApprovedOn
);
