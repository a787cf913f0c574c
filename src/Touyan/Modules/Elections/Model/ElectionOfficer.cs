using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>What a member does in the counting.</summary>
public enum OfficerDuty
{
    /// <summary>Counts, and enters what he counted by himself.</summary>
    [Display(Name = "计票人")]
    Teller = 1,

    /// <summary>Watches over it (监票人).</summary>
    [Display(Name = "监票人")]
    Scrutineer = 2,
}

/// <summary>A member who counts or watches; never a candidate.</summary>
[DisplayName("监票人、计票人")]
public sealed class ElectionOfficer : ICountyOwned
{
    private ElectionOfficer() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ElectionId ElectionId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("职责")]
    public OfficerDuty Duty { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [DisplayName("解除时间")]
    public DateTime? ReleasedAt { get; private set; }

    public bool IsServing => ReleasedAt is null;

    internal static ElectionOfficer Of(Election election, OfficerFacts facts) =>
        new()
        {
            CountyCode = election.CountyCode,
            Id = Guid.CreateVersion7(),
            ElectionId = election.Id,
            MemberId = facts.Member,
            Duty = facts.Duty,
            RecordedAt = facts.RecordedAt,
        };

    internal Refusal? Release(DateTime at)
    {
        ReleasedAt = at;
        return null;
    }
}

/// <summary>Somebody as he is named.</summary>
/// <param name="Member">Who.</param>
/// <param name="Duty">For what.</param>
/// <param name="Tellers">How many tellers there are.</param>
/// <param name="Ballot">The rule that keeps candidates from counting.</param>
/// <param name="RecordedAt">When it is entered.</param>
public sealed record OfficerFacts(MemberId Member, OfficerDuty Duty, Cited<int> Tellers, Rule Ballot, DateTime RecordedAt);
