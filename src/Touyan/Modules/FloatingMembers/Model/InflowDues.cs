using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Dues that somebody paid at the receiving organisation, for whole months; his home organisation reads it and asks for them no more.</summary>
[DisplayName("在流入地交纳党费")]
public sealed class InflowDues : ICountyOwned
{
    private InflowDues() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public InflowId InflowId { get; private set; }

    /// <summary>First day of the first month.</summary>
    [DisplayName("起始月份")]
    public DateOnly FromMonth { get; private set; }

    /// <summary>First day of the last month.</summary>
    [DisplayName("截止月份")]
    public DateOnly ToMonth { get; private set; }

    /// <summary>In fen.</summary>
    [DisplayName("金额（分）")]
    public long AmountFen { get; private set; }

    [DisplayName("交纳日期")]
    public DateOnly PaidOn { get; private set; }

    [DisplayName("记录人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    internal static InflowDues Of(Inflow inflow, DuesFacts facts) =>
        new()
        {
            CountyCode = inflow.CountyCode,
            Id = Guid.CreateVersion7(),
            InflowId = inflow.Id,
            FromMonth = facts.From,
            ToMonth = facts.To,
            AmountFen = facts.AmountFen,
            PaidOn = facts.PaidOn,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
}

/// <summary>Dues as they are noted; months by their first days.</summary>
public sealed record DuesFacts(DateOnly From, DateOnly To, long AmountFen, DateOnly PaidOn, string RecordedBy, DateTime RecordedAt)
{
    /// <summary>The first of these spans of months that has a month with it in common; null when none has.</summary>
    internal (DateOnly From, DateOnly To)? Overlapped(IEnumerable<(DateOnly From, DateOnly To)> paid)
    {
        foreach (var span in paid.Where(p => p.From <= To && From <= p.To))
            return span;

        return null;
    }
}
