using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Development.Model;

/// <summary>A basic committee looked at its activists as a body (队伍状况分析), once a year. Appended, never changed.</summary>
[DisplayName("入党积极分子队伍分析")]
public sealed class PoolAnalysis : ICountyOwned
{
    public const int FindingsMaxLength = 2000;

    private PoolAnalysis() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党委")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("分析日期")]
    public DateOnly On { get; private set; }

    /// <summary>How many activists there were when it was entered: counted, not typed.</summary>
    [DisplayName("入党积极分子人数")]
    public int Activists { get; private set; }

    [DisplayName("情况和措施")]
    public string Findings { get; private set; } = "";

    [DisplayName("登记人")]
    public string By { get; private set; } = "";

    [NotTraced]
    public DateTime RecordedAt { get; private set; }

    public static PoolAnalysis Of(int county, OrganizationId committee, AnalysisFacts facts) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            OrganizationId = committee,
            On = facts.On,
            Activists = facts.Activists,
            Findings = facts.Findings,
            By = facts.By,
            RecordedAt = facts.RecordedAt,
        };
}

/// <summary>An analysis as it is handed in.</summary>
public sealed record AnalysisFacts(DateOnly On, int Activists, string Findings, string By, DateTime RecordedAt);
