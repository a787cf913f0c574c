using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Model;

/// <summary>A commendation of a member (表彰).</summary>
[DisplayName("表彰奖励")]
public sealed class Honour : ICountyOwned
{
    private Honour() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    [DisplayName("荣誉名称")]
    public string Title { get; private set; } = "";

    [DisplayName("授予单位")]
    public string AwardedBy { get; private set; } = "";

    [DisplayName("授予日期")]
    public DateOnly AwardedOn { get; private set; }

    [DisplayName("文号")]
    public string? DocumentNumber { get; private set; }

    [DisplayName("依据日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    internal static Honour Of(Member member, HonourFacts facts, DateTime recordedAt) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            Title = facts.Title,
            AwardedBy = facts.AwardedBy,
            AwardedOn = facts.AwardedOn,
            DocumentNumber = facts.DocumentNumber,
            EvidenceOn = facts.EvidenceOn,
            RecordedAt = recordedAt,
        };

    /// <summary>The same in another county's file of the same person.</summary>
    internal Honour For(Member member) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Id,
            MemberId = member.Id,
            Title = Title,
            AwardedBy = AwardedBy,
            AwardedOn = AwardedOn,
            DocumentNumber = DocumentNumber,
            EvidenceOn = EvidenceOn,
            RecordedAt = RecordedAt,
        };
}

public sealed record HonourFacts
{
    public required string Title { get; init; }
    public required string AwardedBy { get; init; }
    public required DateOnly AwardedOn { get; init; }
    public string? DocumentNumber { get; init; }
    public DateOnly? EvidenceOn { get; init; }
}
