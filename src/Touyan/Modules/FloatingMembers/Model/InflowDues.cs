using System.ComponentModel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Dues that somebody paid at the receiving organisation, for whole months; his home organisation reads it and asks for them no more.</summary>
[DisplayName("在流入地交纳党费")]
public sealed class InflowDues : NotedDues
{
    private InflowDues() { }

    [NotTraced]
    public InflowId InflowId { get; private set; }

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    internal static InflowDues Of(Inflow inflow, DuesFacts facts)
    {
        var made = new InflowDues { InflowId = inflow.Id };
        made.Note(inflow.CountyCode, facts);
        return made;
    }
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
