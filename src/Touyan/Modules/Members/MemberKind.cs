using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Members;

/// <summary>Full or probationary (党章).</summary>
public enum MemberKind
{
    [Display(Name = "正式党员")]
    Full = 1,

    [Display(Name = "预备党员")]
    Probationary = 2,
}

/// <summary>How membership stands.</summary>
public enum MembershipStanding
{
    [Display(Name = "正常")]
    Normal = 1,

    [Display(Name = "停止党籍")]
    Suspended = 2,

    [Display(Name = "失联")]
    LostContact = 3,

    [Display(Name = "已转出")]
    Transferred = 4,

    [Display(Name = "出党")]
    LeftParty = 5,

    [Display(Name = "去世")]
    Deceased = 6,

    [Display(Name = "已并入")]
    Merged = 7,
}

/// <summary>GB/T 2261.1.</summary>
public enum Sex
{
    [Display(Name = "男")]
    Male = 1,

    [Display(Name = "女")]
    Female = 2,
}
