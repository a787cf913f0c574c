using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members;

/// <summary>
/// What is known of committees, their terms and their voters, for houses whose procedures decide on them; what they decide is brought about by
/// <see cref="ICommitteeDecisions"/>.
/// </summary>
public interface ICommittees
{
    /// <summary>Organisations of the kinds that elect, with their terms in office, that the actor sees under a permission; below one of them when it is given.</summary>
    IQueryable<TermDue> Terms(Actor by, Permission permission, OrganizationPlace? top = null);

    /// <summary>Terms of this county, past and in office; to be used in a query that already begins with whose.</summary>
    IQueryable<TermStretch> TermStretches { get; }

    /// <summary>Who held which post of a committee of this county, past and present; to be used in a query that already begins with whose.</summary>
    IQueryable<PostStretch> PostStretches { get; }

    /// <summary>True for kinds that elect a committee or a secretary for a term, below another organisation.</summary>
    bool Elects(OrganizationPlace place);

    /// <summary>The term in office; null when none is registered.</summary>
    Task<CommitteeInOffice?> InOfficeAsync(OrganizationId organization, CancellationToken ct);

    /// <summary>The number of the last term, in office or not; null when none was registered.</summary>
    Task<int?> LastNumberAsync(OrganizationId organization, CancellationToken ct);

    /// <summary>How many seats the committee of such an organisation has; null where no rule says.</summary>
    Task<Cited<Bounds>?> SeatsAsync(OrganizationPlace place, CancellationToken ct);

    /// <summary>False for a branch too small for a committee: it elects a secretary, and a deputy where needed.</summary>
    Task<bool> HasCommitteeAsync(OrganizationPlace place, CancellationToken ct);

    /// <summary>Full members of the organisation and all below it who were on the books on a day; today's for a day to come.</summary>
    Task<IReadOnlyList<Voter>> VotersAsync(OrganizationPlace place, DateOnly on, CancellationToken ct);

    /// <summary>All members on the books, probationary ones included.</summary>
    Task<int> MembersAsync(OrganizationPlace place, CancellationToken ct);
}

/// <summary>An organisation that elects, and when its term runs out.</summary>
public sealed record TermDue
{
    public required OrganizationPlace Place { get; init; }
    public int? Number { get; init; }

    /// <summary>Null where no term is registered.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>A term, from the day of the election, included, to the day the next took over, excluded.</summary>
public sealed record TermStretch
{
    public OrganizationId OrganizationId { get; init; }

    /// <summary>How many the committee has when complete; 1 where there is a secretary only.</summary>
    public int Seats { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>A post of a committee in somebody's hands, from a day, included, to a day, excluded.</summary>
public sealed record PostStretch
{
    public OrganizationId OrganizationId { get; init; }

    public MemberId MemberId { get; init; }

    /// <summary>Code of rulebook/codes/committee-post.yaml.</summary>
    public string Post { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>The term in office.</summary>
/// <param name="Number">第几届.</param>
/// <param name="DueOn">The day on which it runs out, put off or not.</param>
/// <param name="RegularDueOn">The day on which it would have run out by the rule.</param>
/// <param name="Seats">How many it has when complete.</param>
/// <param name="Seated">How many persons sit in it.</param>
/// <param name="Deputies">How many of them are deputies.</param>
/// <param name="HasSecretary">False when the post is vacant.</param>
/// <param name="Members">Who sits in it.</param>
/// <param name="Posts">Who holds which post.</param>
public sealed record CommitteeInOffice(
    int Number,
    DateOnly DueOn,
    DateOnly RegularDueOn,
    int Seats,
    int Seated,
    int Deputies,
    bool HasSecretary,
    IReadOnlyList<MemberId> Members,
    IReadOnlyList<(MemberId Member, string Post)> Posts
);

/// <summary>A full member who may have the right to vote; whether he has, elections judge.</summary>
public sealed record Voter
{
    public required MemberId Id { get; init; }
    public required string Name { get; init; }
    public required OrganizationId OrganizationId { get; init; }
    public Sex Sex { get; init; }
    public DateOnly BornOn { get; init; }
    public DateOnly? ConvertedOn { get; init; }
    public MembershipStanding Standing { get; init; }
}
