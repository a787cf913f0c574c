using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>
/// The door for what procedures decide on a membership. It asks for no permission: the gates of the procedure did. All that the record of a member
/// checks is checked, his offices follow, the trail is written with the number of the case as document. Nothing is saved: the procedure saves its step
/// and what it brings about together. A refusal leaves the unit of work not to be saved.
/// </summary>
public interface IMembershipDecisions
{
    /// <summary>Why he could not move there today, or leave the county (<paramref name="to"/> null): what a procedure asks before it begins.</summary>
    Task<Refusal?> WhyNotLeaveAsync(MemberId member, OrganizationId? to, CancellationToken ct);

    /// <summary>Why this person could not be received there today: what a procedure asks when his letter comes.</summary>
    Task<Refusal?> WhyNotReceiveAsync(PersonFacts person, OrganizationId into, CancellationToken ct);

    /// <summary>To another branch of the county; not while he sits in a committee that he would stand outside of.</summary>
    Task<Refusal?> MoveAsync(MemberId member, OrganizationId to, MembershipDecision decision, CancellationToken ct);

    /// <summary>To another branch of the county together with all who stand in his, whatever his standing (整建制).</summary>
    Task<Refusal?> MoveAlongAsync(MemberId member, OrganizationId to, MembershipDecision decision, CancellationToken ct);

    /// <summary>Out of the books of the county: the relation is somewhere else from that day on. His accounts are closed.</summary>
    Task<Refusal?> TransferOutAsync(MemberId member, bool withUnit, MembershipDecision decision, CancellationToken ct);

    /// <summary>
    /// Into the books from another county of this installation, under the same id and with his whole file; the record that he left here is opened
    /// again. Returns whose record it is.
    /// </summary>
    Task<Result<MemberId>> ReceiveAsync(MemberDossier dossier, OrganizationId into, MembershipDecision decision, CancellationToken ct);

    /// <summary>Into the books from outside the installation, checked like a row of a roster; the record that he left here is opened again.</summary>
    Task<Result<MemberId>> ReceiveAsync(PersonFacts person, OrganizationId into, MembershipDecision decision, CancellationToken ct);

    /// <summary>接收为预备党员: enters an applicant in the books, probationary from the day of the branch meeting (<see cref="PersonFacts.AdmittedOn"/>) on.</summary>
    Task<Result<MemberId>> AdmitAsync(PersonFacts person, OrganizationId into, MembershipDecision decision, CancellationToken ct);

    /// <summary>转正, on the day of the decision; not before probation has ended.</summary>
    Task<Refusal?> ConvertAsync(MemberId member, MembershipDecision decision, CancellationToken ct);

    /// <summary>延长预备期.</summary>
    Task<Refusal?> ExtendProbationAsync(MemberId member, DateOnly until, MembershipDecision decision, CancellationToken ct);

    /// <summary>取消预备党员资格.</summary>
    Task<Refusal?> CancelProbationAsync(MemberId member, MembershipDecision decision, CancellationToken ct);

    /// <summary>出党, by a code of the group 出党 of rulebook/codes/leave-reason.yaml.</summary>
    Task<Refusal?> LeaveAsync(MemberId member, string leaveReason, MembershipDecision decision, CancellationToken ct);

    /// <summary>停止党籍.</summary>
    Task<Refusal?> SuspendAsync(MemberId member, MembershipDecision decision, CancellationToken ct);

    /// <summary>恢复党籍.</summary>
    Task<Refusal?> RestoreAsync(MemberId member, MembershipDecision decision, CancellationToken ct);
}

/// <summary>What was decided by procedure.</summary>
/// <param name="On">From which day it holds.</param>
/// <param name="CaseNumber">Number of the case: stands as document where the membership is shown.</param>
/// <param name="Reason">Why, for the trail.</param>
/// <param name="By">Who decided the last step.</param>
public sealed record MembershipDecision(DateOnly On, string CaseNumber, string Reason, Actor By)
{
    /// <summary>What began it, in the office's words; null for the usual word.</summary>
    public string? Cause { get; init; }

    /// <summary>Date on the paper that proves it.</summary>
    public DateOnly? EvidenceOn { get; init; }
}
