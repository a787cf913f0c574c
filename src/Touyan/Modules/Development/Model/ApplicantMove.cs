using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Development.Model;

/// <summary>He went from one branch to another; his files were handed over and his time counts on.</summary>
[DisplayName("培养关系转移")]
public sealed class ApplicantMove : ICountyOwned
{
    private ApplicantMove() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ApplicantId ApplicantId { get; private set; }

    [DisplayName("原党支部")]
    public OrganizationId FromId { get; private set; }

    [DisplayName("接收党支部")]
    public OrganizationId ToId { get; private set; }

    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("移交的材料")]
    public string Files { get; private set; } = "";

    [DisplayName("事由")]
    public string Reason { get; private set; } = "";

    [NotTraced]
    public DateTime RecordedAt { get; private set; }

    internal static ApplicantMove Of(Applicant applicant, OrganizationId to, MoveFacts facts) =>
        new()
        {
            CountyCode = applicant.CountyCode,
            Id = Guid.CreateVersion7(),
            ApplicantId = applicant.Id,
            FromId = applicant.OrganizationId,
            ToId = to,
            On = facts.On,
            Files = facts.Files,
            Reason = facts.Reason,
            RecordedAt = facts.RecordedAt,
        };
}

/// <summary>A move as it is handed in.</summary>
public sealed record MoveFacts(DateOnly On, string Files, string Reason, DateTime RecordedAt);
