using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Committees;

/// <summary>A member in a post of a committee, from a day to a day.</summary>
[DisplayName("班子职务")]
public sealed class CommitteePost : ICountyOwned
{
    private CommitteePost() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public Guid TermId { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>Code of rulebook/codes/committee-post.yaml.</summary>
    [DisplayName("职务"), Coded("committee-post")]
    public string Post { get; private set; } = "";

    [DisplayName("任职日期")]
    public DateOnly From { get; private set; }

    [DisplayName("免职日期")]
    public DateOnly? To { get; private set; }

    [DisplayName("任职文号")]
    public string? DocumentNumber { get; private set; }

    [DisplayName("免职原因")]
    public string? EndReason { get; private set; }

    [DisplayName("免职文号")]
    public string? EndDocumentNumber { get; private set; }

    [DisplayName("依据日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public bool IsHeld => To is null;

    internal static CommitteePost Of(CommitteeTerm term, AppointmentFacts facts) =>
        new()
        {
            CountyCode = term.CountyCode,
            Id = Guid.CreateVersion7(),
            TermId = term.Id,
            OrganizationId = term.OrganizationId,
            MemberId = facts.Member,
            Post = facts.Post,
            From = facts.From,
            DocumentNumber = facts.DocumentNumber,
            EvidenceOn = facts.EvidenceOn,
            RecordedAt = facts.RecordedAt,
        };

    internal void End(PostEnding ending) => (To, EndReason, EndDocumentNumber) = (ending.On, ending.Reason, ending.DocumentNumber);

    internal void HandTo(MemberId member) => MemberId = member;
}

/// <summary>An appointment as it is entered.</summary>
public sealed record AppointmentFacts
{
    public required MemberId Member { get; init; }
    public required string Post { get; init; }
    public required DateOnly From { get; init; }
    public string? DocumentNumber { get; init; }
    public DateOnly? EvidenceOn { get; init; }
    public required DateTime RecordedAt { get; init; }
}

/// <summary>How a post was given up: when, why, by which document.</summary>
public sealed record PostEnding(DateOnly On, string Reason, string? DocumentNumber = null);
