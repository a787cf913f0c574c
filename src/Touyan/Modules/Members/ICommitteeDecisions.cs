using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members;

/// <summary>
/// What procedures decide on committees, elected or appointed; what is known of them tells <see cref="ICommittees"/>. It asks for no permission: the
/// gates of the procedure did. Every rule of committees holds, the trail is written, nothing is saved: the procedure saves its step and what it brings
/// about together.
/// </summary>
public interface ICommitteeDecisions
{
    /// <summary>A new committee takes office with its posts; the one before gives way on that day.</summary>
    Task<Refusal?> BeginAsync(NewCommittee committee, Actor by, CancellationToken ct);

    /// <summary>Members take posts in the committee that is in office (补选).</summary>
    Task<Refusal?> JoinAsync(NewCommittee committee, Actor by, CancellationToken ct);

    /// <summary>The committee serves on for a while (延期换届).</summary>
    Task<Refusal?> PostponeAsync(
        OrganizationId organization,
        DateOnly until,
        string document,
        string reason,
        Actor by,
        CancellationToken ct
    );

    /// <summary>任职: a member takes a post of the committee in office.</summary>
    Task<Refusal?> AppointAsync(CommitteeAppointment appointment, CommitteeDecision decision, CancellationToken ct);

    /// <summary>免职: a member holds a post of the committee in office no longer.</summary>
    Task<Refusal?> EndPostAsync(
        OrganizationId organization,
        MemberId member,
        string post,
        CommitteeDecision decision,
        CancellationToken ct
    );
}

/// <summary>Who takes which post.</summary>
/// <param name="Organization">Whose committee.</param>
/// <param name="Member">Who.</param>
/// <param name="Post">Code of rulebook/codes/committee-post.yaml.</param>
/// <param name="IsExceptional">What is only normally asked is not asked: the body above has approved it.</param>
public sealed record CommitteeAppointment(OrganizationId Organization, MemberId Member, string Post, bool IsExceptional);

/// <summary>What was decided by procedure.</summary>
/// <param name="On">From which day it holds.</param>
/// <param name="Document">The paper: 任职批复, 免职通知.</param>
/// <param name="Reason">Why, for the trail and the record of the post.</param>
/// <param name="By">Who decided.</param>
public sealed record CommitteeDecision(DateOnly On, string Document, string Reason, Actor By);

/// <summary>A committee as it was elected and approved.</summary>
public sealed record NewCommittee
{
    public required OrganizationId Organization { get; init; }
    public required int Number { get; init; }
    public required DateOnly ElectedOn { get; init; }
    public required int Seats { get; init; }

    /// <summary>The approval (任职批复).</summary>
    public required string Document { get; init; }
    public DateOnly? EvidenceOn { get; init; }

    /// <summary>Who takes which posts: codes of rulebook/codes/committee-post.yaml, the secretary first.</summary>
    public required IReadOnlyList<(MemberId Member, string Post)> Posts { get; init; }
}
