using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Members;

/// <summary>What may happen to a membership; each is one form and one act of the trail.</summary>
public enum MembershipChange
{
    [Display(Name = "预备党员转正")]
    Convert = 1,

    [Display(Name = "延长预备期")]
    ExtendProbation = 2,

    [Display(Name = "调整所在党组织")]
    Move = 3,

    [Display(Name = "停止党籍")]
    Suspend = 4,

    [Display(Name = "恢复党籍")]
    Restore = 5,

    [Display(Name = "登记失去联系")]
    LoseContact = 6,

    [Display(Name = "登记取得联系")]
    Find = 7,

    [Display(Name = "登记出党")]
    Leave = 8,

    [Display(Name = "登记去世")]
    Die = 9,
}
