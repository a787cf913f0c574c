using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Documents;

/// <summary>What became of a paper.</summary>
public enum PaperState
{
    [Display(Name = "有效")]
    Valid = 1,

    [Display(Name = "已过期")]
    Expired = 2,

    [Display(Name = "已收回执")]
    Receipted = 3,

    [Display(Name = "已作废")]
    Voided = 4,
}
