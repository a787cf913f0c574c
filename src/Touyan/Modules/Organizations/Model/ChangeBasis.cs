using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What a change of an organisation rests on: from which day, why, by which paper; who entered it and when.</summary>
public sealed record ChangeBasis
{
    public const int ReasonMaxLength = 500;

    public const int DocumentNumberMaxLength = 100;

    /// <summary>The day from which it is so.</summary>
    public required DateOnly On { get; init; }

    public required string Reason { get; init; }

    /// <summary>文号, e.g. 海组〔2025〕12号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Date on the paper.</summary>
    public DateOnly? DocumentOn { get; init; }

    /// <summary>Why it is entered directly; null for what a procedure decided.</summary>
    public DirectGround? Ground { get; init; }

    public required Actor By { get; init; }

    /// <summary>The instant it is entered, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    public DateOnly Today => Clock.ToChinaDate(RecordedAt);

    /// <summary>What is wrong with the basis itself, whatever organisation it is about.</summary>
    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Reason))
            return OrganizationRefusals.ReasonRequired;

        if (On > Today)
            return OrganizationRefusals.EffectiveInFuture;

        return DocumentOn > Today ? OrganizationRefusals.DocumentInFuture : null;
    }
}
