using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Posts.Model;

/// <summary>How a member came to a post.</summary>
public enum HoldingSource
{
    [Display(Name = "本人认领")]
    Taken = 1,

    [Display(Name = "支部安排")]
    Assigned = 2,
}

/// <summary>How a time at a post ended.</summary>
public enum HoldingEnd
{
    [Display(Name = "本人退出")]
    GivenUp = 1,

    [Display(Name = "支部调整")]
    Relieved = 2,

    [Display(Name = "支部没有同意")]
    Declined = 3,

    [Display(Name = "调离本支部")]
    LeftBranch = 4,

    [Display(Name = "不再是在册党员")]
    LeftTheBooks = 5,

    [Display(Name = "去世")]
    Died = 6,

    [Display(Name = "岗位撤销")]
    PostClosed = 7,
}

/// <summary>What was done.</summary>
public enum DeedKind
{
    [Display(Name = "好事实事")]
    GoodDeed = 1,

    [Display(Name = "服务活动")]
    Activity = 2,
}

/// <summary>By whose word a deed counts.</summary>
public enum DeedConfirmation
{
    [Display(Name = "服务对象（确认单）")]
    BySlip = 1,

    [Display(Name = "服务对象（党支部转述）")]
    ByWord = 2,

    [Display(Name = "党支部")]
    ByBranch = 3,
}

/// <summary>How far a deed is.</summary>
public enum DeedState
{
    [Display(Name = "待确认")]
    Waiting = 1,

    [Display(Name = "已确认")]
    Confirmed = 2,

    [Display(Name = "已撤回")]
    Withdrawn = 3,
}
