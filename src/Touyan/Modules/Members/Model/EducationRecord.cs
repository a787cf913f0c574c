using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Model;

/// <summary>An education that a member finished. Only the level is known when it came from a roster.</summary>
[DisplayName("学历学位")]
public sealed class EducationRecord : ICountyOwned
{
    private EducationRecord() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    /// <summary>Code of rulebook/codes/education.yaml.</summary>
    [DisplayName("学历"), Coded("education")]
    public string Level { get; private set; } = "";

    /// <summary>Code of rulebook/codes/degree.yaml.</summary>
    [DisplayName("学位"), Coded("degree")]
    public string? Degree { get; private set; }

    [DisplayName("毕业院校")]
    public string? School { get; private set; }

    [DisplayName("专业")]
    public string? Major { get; private set; }

    [DisplayName("毕业日期")]
    public DateOnly? GraduatedOn { get; private set; }

    [DisplayName("证书日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    internal static EducationRecord Of(Member member, EducationFacts facts, DateTime recordedAt) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            Level = facts.Level,
            Degree = facts.Degree,
            School = facts.School,
            Major = facts.Major,
            GraduatedOn = facts.GraduatedOn,
            EvidenceOn = facts.EvidenceOn,
            RecordedAt = recordedAt,
        };

    /// <summary>The same in another county's file of the same person.</summary>
    internal EducationRecord For(Member member) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Id,
            MemberId = member.Id,
            Level = Level,
            Degree = Degree,
            School = School,
            Major = Major,
            GraduatedOn = GraduatedOn,
            EvidenceOn = EvidenceOn,
            RecordedAt = RecordedAt,
        };
}

public sealed record EducationFacts
{
    public required string Level { get; init; }
    public string? Degree { get; init; }
    public string? School { get; init; }
    public string? Major { get; init; }
    public DateOnly? GraduatedOn { get; init; }
    public DateOnly? EvidenceOn { get; init; }
}
