using Touyan.Kernel;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>One duty of one holder for one period, as of a day.</summary>
public sealed record DutyCell
{
    public required DutyDefinition Duty { get; init; }

    public required DutyHolder Holder { get; init; }

    public required DutyPeriod Period { get; init; }

    /// <summary>How many records it needs.</summary>
    public required int Times { get; init; }

    /// <summary>How many of them there are.</summary>
    public required int Counted { get; init; }

    public required DutyState State { get; init; }

    /// <summary>Where it is explained.</summary>
    public string Href =>
        $"/duties/{Duty.Id}/{Holder.Organization}?from={Period.From:yyyy-MM-dd}" + (Holder.Member is { } member ? $"&member={member}" : "");
}

/// <summary>Who owes: an organisation, or somebody for his post in it.</summary>
public readonly record struct DutyHolder(OrganizationId Organization, MemberId? Member);

/// <summary>What is reckoned.</summary>
/// <param name="Among">Of which organisations: whose, the asker has said.</param>
/// <param name="From">Periods of which any day lies in a span: its first day.</param>
/// <param name="Until">Its last day, included.</param>
/// <param name="AsOf">As it stood at the end of that day.</param>
public sealed record DutyAsk(IQueryable<OrganizationId> Among, DateOnly From, DateOnly Until, DateOnly AsOf)
{
    /// <summary>One duty only.</summary>
    public string? Duty { get; init; }

    /// <summary>Duties of each member too: for one organisation, or few; of a county they are too many to be shown one by one.</summary>
    public bool WithMembers { get; init; }

    /// <summary>Only what this person owes himself, for his post or as a member.</summary>
    public MemberId? Person { get; init; }
}
