using Touyan.Kernel;

namespace Touyan.Modules.Members;

/// <summary>A person who is to be entered in the books, as a form tells him. Sex and day of birth are told by the number.</summary>
public sealed record PersonFacts
{
    public required string Name { get; init; }

    public required CitizenId IdNumber { get; init; }

    /// <summary>Code of rulebook/codes/ethnicity.yaml.</summary>
    public required string Ethnicity { get; init; }

    public string? NativePlace { get; init; }

    public string? Phone { get; init; }

    /// <summary>Code of rulebook/codes/education.yaml.</summary>
    public string? Education { get; init; }

    /// <summary>Code of rulebook/codes/occupation.yaml.</summary>
    public string? Occupation { get; init; }

    public string? WorkUnit { get; init; }

    /// <summary>入党日期: the day of the branch meeting.</summary>
    public required DateOnly AdmittedOn { get; init; }

    /// <summary>转正日期; null for a probationary member.</summary>
    public DateOnly? ConvertedOn { get; init; }

    public required MemberKind Kind { get; init; }

    public string? Note { get; init; }
}
