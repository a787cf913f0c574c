namespace Touyan.Platform.Demo;

/// <summary>A module's share of the demo county. Deterministic: the same seed gives the same county.</summary>
public interface IDemoPart
{
    /// <summary>Parts are loaded in this order: 10 organisations, 20 members, 30 posts and terms, 40 accounts.</summary>
    int Order { get; }

    /// <summary>What the part is called while it loads: 党组织, 党员 …</summary>
    string Title { get; }

    /// <summary>Loads the part through the <c>TouyanDb</c> of its own scope: all parts share one transaction.</summary>
    Task LoadAsync(DemoPlan plan, CancellationToken ct);
}

/// <summary>What demo is asked for.</summary>
/// <param name="County">County code, e.g. 320685.</param>
/// <param name="Members">About how many members.</param>
/// <param name="Today">The day on which the demo begins.</param>
public sealed record DemoPlan(int County, int Members, DateOnly Today)
{
    /// <summary>Seed of every random draw.</summary>
    public int Seed => County;

    /// <summary>Sign-ins made so far, to be printed: role, user name, password.</summary>
    public List<(string Role, string UserName, string Password)> SignIns { get; } = [];
}
