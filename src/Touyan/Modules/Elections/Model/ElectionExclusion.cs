using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>A member who is not counted among those who should come: on what ground, who agreed, when the meeting resolved it.</summary>
[DisplayName("不计入应到会的党员")]
public sealed class ElectionExclusion : ICountyOwned
{
    private ElectionExclusion() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ElectionId ElectionId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>Code of rulebook/codes/election-exclusion.yaml.</summary>
    [DisplayName("情形"), Coded("election-exclusion")]
    public string Ground { get; private set; } = "";

    [DisplayName("说明")]
    public string? Note { get; private set; }

    [DisplayName("上级同意文号")]
    public string? ConsentNumber { get; private set; }

    [DisplayName("党员大会通过日期")]
    public DateOnly? ResolvedOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    /// <summary>When he was counted again.</summary>
    [DisplayName("取消时间")]
    public DateTime? TakenBackAt { get; private set; }

    public bool IsInForce => TakenBackAt is null;

    internal static ElectionExclusion Of(Election election, ExclusionFacts facts) =>
        new()
        {
            CountyCode = election.CountyCode,
            Id = Guid.CreateVersion7(),
            ElectionId = election.Id,
            MemberId = facts.Member,
            Ground = facts.Ground,
            Note = facts.Note,
            ConsentNumber = facts.ConsentNumber,
            ResolvedOn = facts.ResolvedOn,
            RecordedAt = facts.RecordedAt,
        };

    internal Refusal? TakeBack(DateTime at)
    {
        TakenBackAt = at;
        return null;
    }
}

/// <summary>An exclusion as it is entered.</summary>
public sealed record ExclusionFacts
{
    public required MemberId Member { get; init; }
    public required string Ground { get; init; }

    /// <summary>True for a ground that the body above and the meeting must agree to.</summary>
    public required bool NeedsConsent { get; init; }

    /// <summary>Article that asks for it.</summary>
    public required string Article { get; init; }
    public string? Note { get; init; }
    public string? ConsentNumber { get; init; }
    public DateOnly? ResolvedOn { get; init; }
    public required DateTime RecordedAt { get; init; }
}
