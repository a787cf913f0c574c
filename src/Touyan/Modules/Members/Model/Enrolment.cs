using Touyan.Kernel;

namespace Touyan.Modules.Members.Model;

/// <summary>What is known of a person who is entered in the books: values that were checked and are in their normal form.</summary>
public sealed record Enrolment
{
    public required int County { get; init; }

    /// <summary>Id to give; null for a new one.</summary>
    public MemberId? Id { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    public required string Name { get; init; }

    public required CitizenId IdNumber { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly BornOn { get; init; }

    public required string Ethnicity { get; init; }

    public string? NativePlace { get; init; }

    public PhoneNumber? Phone { get; init; }

    /// <summary>Code of the highest education; becomes an education record without particulars.</summary>
    public string? Education { get; init; }

    /// <summary>Code of the occupation; becomes an occupation spell without particulars.</summary>
    public string? Occupation { get; init; }

    public string? WorkUnit { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    /// <summary>Null for a probationary member, and for a full one whose day of conversion is not known.</summary>
    public DateOnly? ConvertedOn { get; init; }

    public required MemberKind Kind { get; init; }

    public string? Note { get; init; }

    /// <summary>Why he is entered: 花名册导入, 补录 …</summary>
    public required string Cause { get; init; }

    /// <summary>Date on the paper that proves it.</summary>
    public DateOnly? EvidenceOn { get; init; }

    /// <summary>Number of that paper, or of the case.</summary>
    public string? DocumentNumber { get; init; }

    public Guid? ImportId { get; init; }

    public required DateTime RecordedAt { get; init; }
}
