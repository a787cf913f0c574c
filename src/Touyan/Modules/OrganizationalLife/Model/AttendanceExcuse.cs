using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>Somebody old, sick or disabled whom no meeting counts as absent (LIFE-12): marked by his branch, from a day on, until it ends.</summary>
[DisplayName("免于到会")]
public sealed class AttendanceExcuse : ICountyOwned, IVersioned
{
    internal const string Table = "attendance-excuse";

    private AttendanceExcuse() { }

    public int CountyCode { get; private set; }

    public ExcuseId Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("情形"), Coded(Table)]
    public string Ground { get; private set; } = "";

    [DisplayName("起始日期")]
    public DateOnly From { get; private set; }

    [DisplayName("结束日期")]
    public DateOnly? To { get; private set; }

    /// <summary>How he is brought what the others heard: 送学上门.</summary>
    [DisplayName("关怀和送学办法")]
    public string Care { get; private set; } = "";

    [DisplayName("登记人")]
    public string MarkedBy { get; private set; } = "";

    [DisplayName("登记时间")]
    public DateTime MarkedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsOpen => To is null;

    internal static Result<AttendanceExcuse> Begin(ExcuseFacts facts)
    {
        if (facts.From > Clock.ToChinaDate(facts.MarkedAt))
            return LifeRefusals.InFuture("From");

        return new AttendanceExcuse
        {
            CountyCode = facts.County,
            Id = EntityId.New<ExcuseId>(),
            MemberId = facts.Member,
            Ground = facts.Ground,
            From = facts.From,
            Care = facts.Care,
            MarkedBy = facts.MarkedBy,
            MarkedAt = facts.MarkedAt,
        };
    }

    /// <summary>From this day on he is called like everybody.</summary>
    internal Refusal? Finish(DateOnly on, DateOnly today)
    {
        if (!IsOpen)
            return LifeRefusals.ExcuseEnded;

        if (on > today)
            return LifeRefusals.InFuture("On");

        if (on < From)
            return LifeRefusals.ExcuseBefore(From);

        To = on;
        return null;
    }

    /// <summary>He is on the books no more.</summary>
    internal void EndWith(DateOnly day) => To = day < From ? From : day;
}

/// <summary>An excuse as it is entered.</summary>
public sealed record ExcuseFacts(
    int County,
    MemberId Member,
    string Ground,
    DateOnly From,
    string Care,
    string MarkedBy,
    DateTime MarkedAt
);
