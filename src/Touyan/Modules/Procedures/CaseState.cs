using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Procedures;

/// <summary>How a case stands.</summary>
public enum CaseState
{
    [Display(Name = "办理中")]
    Open = 1,

    [Display(Name = "已办结")]
    Completed = 2,

    [Display(Name = "不予批准")]
    Refused = 3,

    [Display(Name = "已撤回")]
    Withdrawn = 4,

    [Display(Name = "已失效")]
    Expired = 5,

    /// <summary>The matter goes on elsewhere, or has no object any more: ended by its house, with the reason in its story.</summary>
    [Display(Name = "已终止")]
    Stopped = 6,
}
