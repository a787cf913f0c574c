using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Months for which somebody away paid his dues where he is, as his card or a receipt says: noted by his own branch, where the receiving organisation is not of this county.</summary>
[DisplayName("外出党员在流入地交纳党费")]
public sealed class OutflowDues : ICountyOwned
{
    public const int TakenByMaxLength = 100;

    private OutflowDues() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public OutflowId OutflowId { get; private set; }

    /// <summary>First day of the first month.</summary>
    [DisplayName("起始月份")]
    public DateOnly FromMonth { get; private set; }

    /// <summary>First day of the last month, included.</summary>
    [DisplayName("截止月份")]
    public DateOnly ToMonth { get; private set; }

    /// <summary>In fen.</summary>
    [DisplayName("金额（分）")]
    public long AmountFen { get; private set; }

    [DisplayName("交纳日期")]
    public DateOnly PaidOn { get; private set; }

    /// <summary>The organisation that took it.</summary>
    [DisplayName("收交的党组织")]
    public string TakenBy { get; private set; } = "";

    [DisplayName("记录人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    internal static OutflowDues Of(Outflow outflow, DuesFacts facts, string takenBy) =>
        new()
        {
            CountyCode = outflow.CountyCode,
            Id = Guid.CreateVersion7(),
            OutflowId = outflow.Id,
            FromMonth = facts.From,
            ToMonth = facts.To,
            AmountFen = facts.AmountFen,
            PaidOn = facts.PaidOn,
            TakenBy = takenBy,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
}
