using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Committees;

/// <summary>One term (届) of the committee of an organisation, or of its secretary where it has no committee.</summary>
[DisplayName("班子届次")]
public sealed class CommitteeTerm : ICountyOwned, IVersioned
{
    private readonly List<CommitteePost> posts = [];

    private CommitteeTerm() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>第几届.</summary>
    [DisplayName("届次")]
    public int Number { get; private set; }

    [DisplayName("选举产生日期")]
    public DateOnly ElectedOn { get; private set; }

    /// <summary>The day the term runs out, as the rule in force on the day of election had it.</summary>
    [DisplayName("任期届满日期")]
    public DateOnly DueOn { get; private set; }

    /// <summary>The day the next committee took over, or the organisation ended; null while it serves.</summary>
    [DisplayName("结束日期")]
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How many the committee has when it is complete.</summary>
    [DisplayName("班子职数")]
    public int Seats { get; private set; }

    [DisplayName("批复文号")]
    public string? DocumentNumber { get; private set; }

    [DisplayName("批复日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<CommitteePost> Posts => posts;

    public bool IsServing => EndedOn is null;
}
