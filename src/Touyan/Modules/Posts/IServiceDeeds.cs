using Touyan.Kernel;

namespace Touyan.Modules.Posts;

/// <summary>The door to what members did: what counts, for houses above that reward or judge it.</summary>
public interface IServiceDeeds
{
    /// <summary>Deeds of this county that are confirmed and not withdrawn; to be joined in a query that already begins with whose.</summary>
    IQueryable<CountedDeed> Counted { get; }
}

/// <summary>A deed that counts.</summary>
public sealed record CountedDeed
{
    public ServiceDeedId Id { get; init; }

    public MemberId MemberId { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Hours in tenths.</summary>
    public int Tenths { get; init; }

    /// <summary>Part of an activity of the branch; otherwise a good deed of his own.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Code of rulebook/codes/service-area.yaml.</summary>
    public string Area { get; init; } = "";

    public string What { get; init; } = "";

    public DateTime ConfirmedAt { get; init; }

    /// <summary>Address of its page.</summary>
    public string Href => $"/deeds/{Id}";
}
