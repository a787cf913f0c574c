using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Files;

/// <summary>All that the page of an applicant shows.</summary>
public sealed record ApplicantFile
{
    public required Person Who { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<CultivationReview> Reviews { get; init; }

    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>What is due next, and why.</summary>
    public required IReadOnlyList<DueItem> Due { get; init; }

    /// <summary>His case; null when it is kept elsewhere.</summary>
    public CaseGlance? Case { get; init; }

    public required bool MayEdit { get; init; }

    public required bool MayReveal { get; init; }

    public sealed record Move(DateOnly On, string From, string To, string Files, string Reason);

    public sealed record Person
    {
        public required ApplicantId Id { get; init; }
        public required int Version { get; init; }
        public required string Name { get; init; }
        public required Sex Sex { get; init; }
        public required DateOnly BornOn { get; init; }
        public required int Age { get; init; }

        /// <summary>Masked.</summary>
        public required string IdNumber { get; init; }

        /// <summary>Masked.</summary>
        public string? Phone { get; init; }
        public required string EthnicityCode { get; init; }
        public required string Ethnicity { get; init; }
        public string? EducationCode { get; init; }
        public string? Education { get; init; }
        public string? OccupationCode { get; init; }
        public string? Occupation { get; init; }
        public string? WorkUnit { get; init; }
        public string? Residence { get; init; }
        public required LeagueStanding League { get; init; }
        public required OrganizationId OrganizationId { get; init; }
        public required string Organization { get; init; }
        public required ApplicantStage Stage { get; init; }
        public required DateOnly AppliedOn { get; init; }
        public DateOnly? ActivistOn { get; init; }
        public DateOnly? TargetOn { get; init; }
        public DateOnly? AdmittedOn { get; init; }
        public DateOnly? ProbationTo { get; init; }
        public DateOnly? EndedOn { get; init; }
        public string? Ending { get; init; }
        public string? FormNumber { get; init; }
        public MemberId? MemberId { get; init; }
    }
}

/// <summary>Something that is due about an applicant, with the rule that says so.</summary>
public sealed record DueItem(string Title, DateOnly On, bool IsLate, string Why, string Article);
