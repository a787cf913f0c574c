using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>The door to commendations: who was honoured when, for houses that count them. No actor is asked: begin with whose.</summary>
public interface IMemberHonours
{
    IQueryable<KnownHonour> Known { get; }
}

/// <summary>A commendation (表彰奖励).</summary>
public sealed record KnownHonour
{
    public MemberId MemberId { get; init; }

    public string Title { get; init; } = "";

    public DateOnly On { get; init; }
}
