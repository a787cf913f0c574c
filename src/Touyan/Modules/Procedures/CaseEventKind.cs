using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Procedures;

/// <summary>What happens in a case beside its decisions.</summary>
public enum CaseEventKind
{
    [Display(Name = "发起")]
    Started = 1,

    [Display(Name = "催办")]
    Urged = 2,

    [Display(Name = "转办")]
    HandedOver = 3,

    [Display(Name = "延期")]
    Extended = 4,

    [Display(Name = "逾期")]
    Overdue = 5,

    [Display(Name = "撤回")]
    Withdrawn = 6,

    [Display(Name = "跳过")]
    Skipped = 7,

    [Display(Name = "补录")]
    TakenOver = 8,

    [Display(Name = "补充材料")]
    DocumentAdded = 9,

    [Display(Name = "机构变动")]
    PartyChanged = 10,

    [Display(Name = "终止")]
    Stopped = 11,
}
