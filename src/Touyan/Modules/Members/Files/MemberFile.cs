using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Files;

/// <summary>A member's file as it is shown: codes as words, sensitive values masked.</summary>
public sealed record MemberFile
{
    public required MemberId Id { get; init; }
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required Sex Sex { get; init; }

    /// <summary>Masked.</summary>
    public required string IdNumber { get; init; }

    /// <summary>Masked.</summary>
    public string? Phone { get; init; }

    public required DateOnly BornOn { get; init; }
    public required string Ethnicity { get; init; }
    public string? NativePlace { get; init; }
    public string? Education { get; init; }
    public string? Occupation { get; init; }
    public string? Note { get; init; }
    public required OrganizationId OrganizationId { get; init; }
    public required string Organization { get; init; }
    public required MemberKind Kind { get; init; }
    public required MembershipStanding Standing { get; init; }
    public required bool IsOnTheBooks { get; init; }
    public required DateOnly AdmittedOn { get; init; }
    public DateOnly? ConvertedOn { get; init; }
    public MemberId? MergedInto { get; init; }
    public required MemberComputed Computed { get; init; }
    public required IReadOnlyList<Spell> Spells { get; init; }
    public required IReadOnlyList<Schooling> Educations { get; init; }
    public required IReadOnlyList<Job> Occupations { get; init; }
    public required IReadOnlyList<Honour> Honours { get; init; }
    public required IReadOnlyList<Post> Posts { get; init; }
    public required bool MayEdit { get; init; }
    public required bool MayChangeStanding { get; init; }

    /// <summary>May enter directly what procedures decide.</summary>
    public required bool MayEnterDecided { get; init; }
    public required bool MayReveal { get; init; }

    /// <summary>True when it is the reader's own.</summary>
    public required bool IsOwn { get; init; }

    public sealed record Spell(
        DateOnly From,
        DateOnly? To,
        string Organization,
        MemberKind Kind,
        MembershipStanding Standing,
        string Cause,
        string? DocumentNumber,
        DateOnly? EvidenceOn,
        DateTime RecordedAt
    )
    {
        /// <summary>Entered more than a month after it happened.</summary>
        public bool IsLate => Clock.ToChinaDate(RecordedAt) > From.AddMonths(1);
    }

    public sealed record Schooling(string Level, string? Degree, string? School, string? Major, DateOnly? GraduatedOn);

    public sealed record Job(string Code, string? WorkUnit, string? Title, DateOnly? From, DateOnly? To);

    public sealed record Post(
        OrganizationId OrganizationId,
        string Organization,
        string Title,
        DateOnly From,
        DateOnly? To,
        string? DocumentNumber
    );
}

/// <summary>The computed values of a file.</summary>
public sealed record MemberComputed(
    Computed<int> Age,
    Computed<int?> PartyStanding,
    Computed<DateOnly>? ProbationEnd,
    Computed<Band<int>> AgeBand,
    Computed<Band<DateOnly>> JoiningPeriod
);
