using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Dispositions;

/// <summary>How an unqualified member is dealt with (办法第三条), and how it ended.</summary>
public enum DispositionKind
{
    [Display(Name = "限期改正")]
    Correction = 1,

    [Display(Name = "劝其退党")]
    AdvisedWithdrawal = 2,

    [Display(Name = "劝而不退除名")]
    DelistingAfterRefusal = 3,

    [Display(Name = "除名")]
    Delisting = 4,
}

/// <summary>What came of a correction period.</summary>
public enum CorrectionResult
{
    [Display(Name = "已经改正")]
    Corrected = 1,

    [Display(Name = "没有转变")]
    Unchanged = 2,
}
