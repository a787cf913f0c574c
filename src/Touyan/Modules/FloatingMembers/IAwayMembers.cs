using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers;

/// <summary>The door of FloatingMembers: who of some members is away. No actor is asked: begin with whose.</summary>
public interface IAwayMembers
{
    /// <summary>Those of them who were registered as away on a day.</summary>
    Task<IReadOnlySet<MemberId>> AmongAsync(IReadOnlyCollection<MemberId> members, DateOnly on, CancellationToken ct);
}
