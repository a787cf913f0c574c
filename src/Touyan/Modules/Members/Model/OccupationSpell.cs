using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Model;

/// <summary>What a member worked as, where, from a day to a day; the beginning is unknown when it came from a roster.</summary>
[DisplayName("工作经历")]
public sealed class OccupationSpell : ICountyOwned
{
    private OccupationSpell() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    /// <summary>Code of rulebook/codes/occupation.yaml.</summary>
    [DisplayName("工作岗位"), Coded("occupation")]
    public string Code { get; private set; } = "";

    [DisplayName("工作单位")]
    public string? WorkUnit { get; private set; }

    [DisplayName("职务")]
    public string? Title { get; private set; }

    [DisplayName("开始日期")]
    public DateOnly? From { get; private set; }

    [DisplayName("结束日期")]
    public DateOnly? To { get; private set; }

    [DisplayName("依据日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    internal static OccupationSpell Of(Member member, OccupationFacts facts, DateTime recordedAt) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            Code = facts.Code,
            WorkUnit = facts.WorkUnit,
            Title = facts.Title,
            From = facts.From,
            EvidenceOn = facts.EvidenceOn,
            RecordedAt = recordedAt,
        };

    /// <summary>The same in another county's file of the same person.</summary>
    internal OccupationSpell For(Member member) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Id,
            MemberId = member.Id,
            Code = Code,
            WorkUnit = WorkUnit,
            Title = Title,
            From = From,
            To = To,
            EvidenceOn = EvidenceOn,
            RecordedAt = RecordedAt,
        };

    internal void EndOn(DateOnly day) => To = day;
}

public sealed record OccupationFacts
{
    public required string Code { get; init; }
    public string? WorkUnit { get; init; }
    public string? Title { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? EvidenceOn { get; init; }
}
