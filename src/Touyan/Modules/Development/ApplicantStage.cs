using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Development;

/// <summary>How far somebody has come on the way into the Party.</summary>
public enum ApplicantStage
{
    [Display(Name = "入党申请人")]
    Applicant = 1,

    [Display(Name = "入党积极分子")]
    Activist = 2,

    [Display(Name = "发展对象")]
    Target = 3,

    [Display(Name = "预备党员")]
    Probationary = 4,

    [Display(Name = "已转正")]
    Full = 5,

    [Display(Name = "本人撤回申请")]
    Withdrawn = 6,

    [Display(Name = "未予发展")]
    Rejected = 7,

    [Display(Name = "已转往外地")]
    TransferredOut = 8,

    [Display(Name = "取消预备党员资格")]
    Cancelled = 9,

    [Display(Name = "已去世")]
    Deceased = 10,
}

/// <summary>What he is to the Youth League (development types 1111, 11111).</summary>
public enum LeagueStanding
{
    [Display(Name = "非团员")]
    None = 1,

    [Display(Name = "团员")]
    Member = 2,

    [Display(Name = "团员，经推优")]
    Recommended = 3,
}

/// <summary>Stages in order, and which of them go on.</summary>
public static class ApplicantStages
{
    extension(ApplicantStage stage)
    {
        /// <summary>Still on the way: in the pool.</summary>
        public bool IsOpen => stage <= ApplicantStage.Probationary;

        /// <summary>Not a member yet, and may become one.</summary>
        public bool IsBeforeAdmission => stage < ApplicantStage.Probationary;
    }

    /// <summary>The stages of the pool.</summary>
    public static IReadOnlyList<ApplicantStage> Open { get; } = [.. Enum.GetValues<ApplicantStage>().Where(s => s.IsOpen)];
}
