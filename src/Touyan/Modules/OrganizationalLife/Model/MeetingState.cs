using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>How far a meeting has come.</summary>
public enum MeetingState
{
    [Display(Name = "计划中")]
    Planned = 1,

    [Display(Name = "已通知")]
    Called = 2,

    [Display(Name = "已记录待确认")]
    Recorded = 3,

    [Display(Name = "已确认")]
    Confirmed = 4,

    [Display(Name = "已作废")]
    Annulled = 5,

    [Display(Name = "已取消")]
    CalledOff = 6,
}

/// <summary>Where those who take part are.</summary>
public enum MeetingMode
{
    [Display(Name = "现场")]
    OnSite = 1,

    [Display(Name = "线上")]
    Online = 2,

    [Display(Name = "现场和线上同时")]
    Both = 3,
}

/// <summary>Whether somebody came.</summary>
public enum AttendanceState
{
    [Display(Name = "未登记")]
    Expected = 1,

    [Display(Name = "到会")]
    Present = 2,

    [Display(Name = "请假")]
    OnLeave = 3,

    [Display(Name = "免于到会")]
    Excused = 4,

    [Display(Name = "缺席")]
    Absent = 5,
}

/// <summary>How it is known that somebody came: all are worth the same.</summary>
public enum SignInWay
{
    [Display(Name = "本人签到")]
    Code = 1,

    [Display(Name = "书记登记")]
    Ticked = 2,

    [Display(Name = "纸质签到表")]
    PaperList = 3,

    [Display(Name = "台账导入")]
    Sheet = 4,
}
