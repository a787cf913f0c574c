using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>A house above says what of its own hangs on a member. Register as many as there are.</summary>
public interface IMemberUse
{
    /// <summary>Those of the members to whom anything refers, today or in the past: their import is not taken back.</summary>
    Task<IReadOnlyCollection<MemberId>> ReferredToAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct);

    /// <summary>What still goes on for a member, in words: 在外流动登记. His record is not merged into another while there is any.</summary>
    Task<IReadOnlyList<string>> StillGoingOnAsync(MemberId member, CancellationToken ct);

    /// <summary>He stands in another organisation of the county from now on: what hangs on him goes along, in the unit of work at hand. No save.</summary>
    Task<Refusal?> MovedAsync(MemberId member, OrganizationId to, string toName, Actor by, CancellationToken ct) =>
        Task.FromResult<Refusal?>(null);
}
