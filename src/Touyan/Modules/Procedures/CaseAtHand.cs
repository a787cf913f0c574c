namespace Touyan.Modules.Procedures;

/// <summary>The case of the unit of work at hand: what it brings about is not held back by itself. One a scope.</summary>
public sealed class CaseAtHand
{
    public CaseId? Id { get; private set; }

    /// <summary>From now on this case; one that has not begun is none.</summary>
    public void Take(CaseId id) => Id = id == default ? null : id;
}
