using Touyan.Kernel;

namespace Touyan.Modules.Transfers;

/// <summary>The door of Transfers: what houses above ask of it.</summary>
public interface ITransfers
{
    /// <summary>Until when the organisation that took him in deferred the discussion of a member's conversion; null where it did not (TRF-08).</summary>
    Task<DateOnly?> DeferredToAsync(MemberId member, CancellationToken ct);

    /// <summary>True while the member is on his way somewhere: what is decided about him meanwhile is decided where he stands.</summary>
    Task<bool> IsOnHisWayAsync(MemberId member, CancellationToken ct);
}
