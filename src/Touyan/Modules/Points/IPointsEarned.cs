using Touyan.Kernel;

namespace Touyan.Modules.Points;

/// <summary>The door to the ledgers: what members earned, for houses above that judge by it. Spending is nobody's measure.</summary>
public interface IPointsEarned
{
    /// <summary>Lines that earned or took an earning back; to be summed in a query that already begins with whose.</summary>
    IQueryable<EarnedPoints> Lines { get; }
}

/// <summary>A line of a ledger.</summary>
public sealed record EarnedPoints
{
    public MemberId MemberId { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Below zero where an earning was taken back.</summary>
    public int Points { get; init; }
}
