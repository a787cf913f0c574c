using Touyan.Kernel;

namespace Touyan.Modules.Dues;

/// <summary>
/// Part of the door, answered by the house that keeps who is away: the months for which members paid at the organisation that received them. At home nothing is left to be collected
/// for them (《关于中国共产党党费收缴、使用和管理的规定》第九条).
/// </summary>
public interface IPaidElsewhere
{
    /// <summary>All that was noted in the county at hand; one member may have several.</summary>
    IQueryable<MonthsElsewhere> Months { get; }
}

/// <summary>Months on end that a member paid elsewhere.</summary>
public sealed record MonthsElsewhere
{
    public MemberId Member { get; init; }

    /// <summary>First day of the first month.</summary>
    public DateOnly From { get; init; }

    /// <summary>First day of the last month, included.</summary>
    public DateOnly To { get; init; }
}
