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

    /// <summary>His relation is out of the county: what hangs on him here ends, in the unit of work at hand. No save.</summary>
    Task<Refusal?> TransferredOutAsync(MemberId member, MembershipDecision decision, CancellationToken ct) =>
        Task.FromResult<Refusal?>(null);

    /// <summary>A change of his membership was entered that no procedure of this house decided: what hangs on it here follows. No save.</summary>
    Task<Refusal?> EnteredAsync(MemberId member, MembershipEntry entry, Actor by, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    /// <summary>He came from another county of this installation, whose books still have him: what hung on him there goes on here. No save.</summary>
    Task<Refusal?> ReceivedAsync(MemberReceived received, CancellationToken ct) => Task.FromResult<Refusal?>(null);
}

/// <summary>Somebody who came from another county of this installation.</summary>
/// <param name="Dossier">His file as that county has it.</param>
/// <param name="Member">Whose record he is here.</param>
/// <param name="Into">The organisation that took him in.</param>
/// <param name="Decision">By which decision.</param>
public sealed record MemberReceived(MemberDossier Dossier, MemberId Member, OrganizationId Into, MembershipDecision Decision);

/// <summary>A change of a membership as it was entered.</summary>
/// <param name="Change">What happened.</param>
/// <param name="On">Since when.</param>
/// <param name="Until">The end of a probation that was extended.</param>
/// <param name="Reason">Why it was entered.</param>
public sealed record MembershipEntry(MembershipChange Change, DateOnly On, DateOnly? Until, string Reason);
