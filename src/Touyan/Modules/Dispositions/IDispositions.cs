using Touyan.Kernel;

namespace Touyan.Modules.Dispositions;

/// <summary>The door to what was approved, for houses that count it. No actor is asked: begin with whose.</summary>
public interface IDispositions
{
    IQueryable<KnownDisposition> Known { get; }
}

/// <summary>A disposition in force or carried out.</summary>
public sealed record KnownDisposition
{
    public MemberId MemberId { get; init; }

    public DispositionKind Kind { get; init; }

    /// <summary>He left the Party of himself (自行脱党), or was not found.</summary>
    public bool IsLapse { get; init; }

    public DateOnly On { get; init; }
}
