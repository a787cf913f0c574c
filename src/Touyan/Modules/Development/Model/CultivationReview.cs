using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Development.Model;

/// <summary>In which part of the way a review was held.</summary>
public enum ReviewPhase
{
    [Display(Name = "培养教育考察")]
    Cultivation = 1,

    [Display(Name = "预备期教育考察")]
    Probation = 2,
}

/// <summary>What a review came to.</summary>
public enum ReviewResult
{
    [Display(Name = "表现好")]
    Good = 1,

    [Display(Name = "表现较好，继续培养")]
    Fair = 2,

    [Display(Name = "表现一般，加强培养")]
    Weak = 3,

    [Display(Name = "不合格")]
    Unfit = 4,
}

/// <summary>A review (考察) by the branch. Appended, never changed.</summary>
[DisplayName("培养教育考察")]
public sealed class CultivationReview : ICountyOwned
{
    public const int OpinionMaxLength = 1000;

    private CultivationReview() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ApplicantId ApplicantId { get; private set; }

    [DisplayName("考察类别")]
    public ReviewPhase Phase { get; private set; }

    [DisplayName("考察日期")]
    public DateOnly On { get; private set; }

    [DisplayName("考察结论")]
    public ReviewResult Result { get; private set; }

    [DisplayName("考察意见")]
    public string Opinion { get; private set; } = "";

    /// <summary>思想汇报 handed in since the review before.</summary>
    [DisplayName("思想汇报份数")]
    public int Reports { get; private set; }

    [DisplayName("登记人")]
    public string By { get; private set; } = "";

    [NotTraced]
    public DateTime RecordedAt { get; private set; }

    internal static CultivationReview Of(Applicant applicant, ReviewFacts facts) =>
        new()
        {
            CountyCode = applicant.CountyCode,
            Id = Guid.CreateVersion7(),
            ApplicantId = applicant.Id,
            Phase = facts.On >= applicant.AdmittedOn ? ReviewPhase.Probation : ReviewPhase.Cultivation,
            On = facts.On,
            Result = facts.Result,
            Opinion = facts.Opinion,
            Reports = facts.Reports,
            By = facts.By,
            RecordedAt = facts.RecordedAt,
        };
}

/// <summary>A review as it is handed in.</summary>
public sealed record ReviewFacts(DateOnly On, ReviewResult Result, string Opinion, int Reports, string By, DateTime RecordedAt);
