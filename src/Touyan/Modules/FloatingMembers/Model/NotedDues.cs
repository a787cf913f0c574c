using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Dues that somebody paid where he is, for whole months, as one side noted them. What was noted wrongly is taken back: the row stays, and says why it does not hold.</summary>
public abstract class NotedDues : ICountyOwned
{
    public const int WhyMaxLength = 200;

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

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

    [DisplayName("记录人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [DisplayName("撤销时间")]
    public DateTime? TakenBackAt { get; private set; }

    [DisplayName("撤销人")]
    public string? TakenBackBy { get; private set; }

    [DisplayName("撤销原因")]
    public string? TakenBackFor { get; private set; }

    /// <summary>False once it was taken back.</summary>
    public bool Holds => TakenBackAt is null;

    /// <summary>First and last month.</summary>
    internal (DateOnly From, DateOnly To) Span => (FromMonth, ToMonth);

    /// <summary>It was noted wrongly; once.</summary>
    internal Refusal? TakeBack(string why, string by, DateTime at)
    {
        if (!Holds)
            return FloatingRefusals.AlreadyTakenBack;

        (TakenBackAt, TakenBackBy, TakenBackFor) = (at, by, why);
        return null;
    }

    private protected void Note(int county, DuesFacts facts)
    {
        (CountyCode, Id) = (county, Guid.CreateVersion7());
        (FromMonth, ToMonth, AmountFen, PaidOn) = (facts.From, facts.To, facts.AmountFen, facts.PaidOn);
        (RecordedBy, RecordedAt) = (facts.RecordedBy, facts.RecordedAt);
    }
}
