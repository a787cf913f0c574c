using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>What a page of the rule book holds.</summary>
public enum PageKind
{
    [Display(Name = "规则")]
    Rules = 1,

    [Display(Name = "代码表")]
    Codes = 2,

    [Display(Name = "统计分段")]
    Bands = 3,

    [Display(Name = "工作日历")]
    Calendar = 4,
}
