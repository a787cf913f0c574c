using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Development.Model;

/// <summary>What is known of somebody who applies: values that were checked and are in their normal form.</summary>
public sealed record Registration
{
    public required int County { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    public required string Name { get; init; }

    public required CitizenId IdNumber { get; init; }

    public Sex Sex => IdNumber.IsMale ? Sex.Male : Sex.Female;

    public DateOnly BornOn => IdNumber.BornOn;

    public required string Ethnicity { get; init; }

    public PhoneNumber? Phone { get; init; }

    public string? Education { get; init; }

    public string? Occupation { get; init; }

    public string? WorkUnit { get; init; }

    public string? Residence { get; init; }

    public LeagueStanding League { get; init; } = LeagueStanding.None;

    /// <summary>The day on which the application was handed in.</summary>
    public required DateOnly AppliedOn { get; init; }

    public Guid? ImportId { get; init; }

    public required DateTime RecordedAt { get; init; }
}
