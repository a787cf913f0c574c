using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>A member as a roster tells him, every value in its normal form.</summary>
public sealed record RosterEntry
{
    public required string Name { get; init; }
    public required CitizenId IdNumber { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly BornOn { get; init; }

    /// <summary>Code of the table of ethnic groups; likewise education and occupation.</summary>
    public required string Ethnicity { get; init; }
    public string? Education { get; init; }
    public string? Occupation { get; init; }
    public string? WorkUnit { get; init; }
    public string? NativePlace { get; init; }
    public PhoneNumber? Phone { get; init; }
    public required DateOnly AdmittedOn { get; init; }
    public DateOnly? ConvertedOn { get; init; }
    public required MemberKind Kind { get; init; }
    public required OrganizationId OrganizationId { get; init; }
    public string? Note { get; init; }
}

/// <summary>What a check says of a row.</summary>
/// <param name="Number">Its number in the sheet.</param>
/// <param name="Entry">The normal values; null when the row is rejected.</param>
/// <param name="Problems">Why it is rejected, and what was noticed although it is not.</param>
public sealed record RosterVerdict(int Number, RosterEntry? Entry, IReadOnlyList<SheetProblem> Problems)
{
    public bool IsAccepted => Entry is not null;
}
