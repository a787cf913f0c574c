namespace Touyan.Modules.Trail;

/// <summary>How long entries stay in the database. The house that knows the regulations tells.</summary>
public interface ITrailKeeping
{
    KeptMonths Today { get; }
}

/// <summary>So many months, and the article that asks for them.</summary>
public sealed record KeptMonths(int Months, string Article);
